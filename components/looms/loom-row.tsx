'use client';

import { Bot, Flag } from 'lucide-react';
import Link from 'next/link';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { Pill } from '../ui/pill';
import { TimeAgo } from '../ui/time-ago';
import { ItemsSoFar } from './items-so-far';
import { LoomMenu } from './loom-menu';
import { MiniPreview } from './mini-preview';
import { tailExcerpt } from './tail-excerpt';
import { TitleEditor } from './title-editor';
import { ROW } from './use-list-keys';
import type { LoomActions } from './use-looms';

const EXCERPT = 150;

export const LoomRow = ({ loom, actions }: { loom: LoomSummary; actions: LoomActions }) => {
  const [renaming, setRenaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const link = useRef<HTMLAnchorElement>(null);

  const finishRename = (title: string | null) => {
    flushSync(() => setRenaming(false));
    link.current?.focus();
    if (title !== null) void actions.rename(loom, title);
  };

  /** Archives or restores; the focus goes on to the next row. */
  const leaving: LoomActions = {
    ...actions,
    archive: (gone) => {
      focusNeighbour(row.current);
      return actions.archive(gone);
    },
    restore: (back) => {
      focusNeighbour(row.current);
      return actions.restore(back);
    },
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== link.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete' && loom.archivedAt === null) void leaving.archive(loom);
    else return;
    event.preventDefault();
  };

  return (
    <li
      ref={row}
      onKeyDown={onKeyDown}
      className="relative grid grid-cols-[1fr_8rem_2rem] items-center gap-x-5 lg:grid-cols-[11.5rem_1fr_8.5rem_7.5rem_2rem] lg:gap-x-6 border-line border-b px-4 py-3.5 transition-colors duration-120 last:border-b-0 hover:bg-bg/70 has-[[data-row]:focus-visible]:bg-bg"
    >
      <MiniPreview widths={loom.widths} className="h-10 w-46 max-lg:hidden" />
      <div className="min-w-0">
        <div className="flex min-h-5 items-center gap-2">
          {renaming ? (
            <TitleEditor title={loom.title} onDone={finishRename} />
          ) : (
            <Link
              ref={link}
              href={`/looms/${loom.id}`}
              {...ROW}
              className="truncate font-medium outline-none after:absolute after:inset-0 focus-visible:after:rounded-lg focus-visible:after:outline-2 focus-visible:after:outline-leaf focus-visible:after:-outline-offset-2"
            >
              {loom.title}
            </Link>
          )}
          {loom.autopilotOn ? (
            <Pill tone="leaf">
              <Bot aria-hidden /> Autopilot on
            </Pill>
          ) : null}
          {loom.flags ? (
            <Link
              href={`/looms/${loom.id}/flags`}
              prefetch={false}
              aria-label={`Look at ${flagWords(loom.flags)} of the autopilot in ${loom.title}`}
              className="relative z-10 rounded-full"
            >
              <Pill tone="sun">
                <Flag aria-hidden /> {flagWords(loom.flags)}
              </Pill>
            </Link>
          ) : null}
        </div>
        <p className="mt-1 line-clamp-2 break-words font-reading text-[13px] text-dim leading-snug">
          {tailExcerpt(loom.tail, EXCERPT) || 'No text yet.'}
        </p>
      </div>
      <div className="text-[13px]">
        <ItemsSoFar loom={loom} />
      </div>
      <TimeAgo at={loom.touchedAt} className="relative z-10 w-fit text-[13px] text-dim max-lg:hidden" />
      <LoomMenu loom={loom} actions={leaving} onRename={() => setRenaming(true)} />
    </li>
  );
};

const flagWords = (flags: number): string => `${flags} ${flags === 1 ? 'flag' : 'flags'}`;

const focusNeighbour = (row: HTMLElement | null) => {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>('[data-row]')?.focus();
};
