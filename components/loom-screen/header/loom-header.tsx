'use client';

import { ArrowLeft, Download, Scale, SlidersHorizontal, Table2 } from 'lucide-react';
import Link from 'next/link';
import { useLoom } from '@/lib/store/loom-store-context';
import { Button } from '../../ui/button';
import { Mark } from '../../ui/mark';
import type { Arrival } from '../arrival';
import { AutopilotControl } from './autopilot-control';
import { ConnectionMark } from './connection-mark';
import { FlagsLink } from './flags-link';
import { ItemsSoFar, LabelBalance } from './progress';
import { LoomQuality } from './quality';
import { Title } from './title';
import { TokensAhead } from './tokens-ahead';
import { Totals } from './totals';

/** The standing questions: how far, how balanced, how well do we agree, what has it cost, who is steering. */
export const LoomHeader = ({ back }: { back: Arrival['back'] }) => {
  const { openDialog, loomId } = useLoom((state) => ({
    openDialog: state.openDialog,
    loomId: state.loom.id,
  }));
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3.5 gap-y-1 border-line border-b bg-panel px-4 py-1.5 text-[13px] text-dim 2xl:gap-x-4.5">
      <Link href="/" aria-label="All looms" className="rounded-md">
        <Mark />
      </Link>
      {back ? (
        <Button asChild size="sm">
          <Link href={back.href} prefetch={false}>
            <ArrowLeft aria-hidden />
            {back.words}
          </Link>
        </Button>
      ) : null}
      <span className="flex min-w-24 flex-1 items-center text-ink text-sm">
        <Title />
      </span>
      <ConnectionMark />
      <ItemsSoFar />
      <LabelBalance />
      <LoomQuality />
      <Totals />
      <TokensAhead />
      <AutopilotControl />
      <FlagsLink />
      <span className="ml-auto flex gap-0.5">
        <Button asChild size="sm" variant="quiet">
          <Link
            href={`/datasets/${encodeURIComponent(loomId)}`}
            prefetch={false}
            aria-keyshortcuts="d"
            title="Dataset"
          >
            <Table2 aria-hidden />
            <Wide>Dataset</Wide>
          </Link>
        </Button>
        <Button asChild size="sm" variant="quiet">
          <Link
            href={`/looms/${encodeURIComponent(loomId)}/judging`}
            prefetch={false}
            aria-keyshortcuts="j"
            title="Judging"
          >
            <Scale aria-hidden />
            <Wide>Judging</Wide>
          </Link>
        </Button>
        <Button size="sm" variant="quiet" title="Settings" onClick={() => openDialog('settings')}>
          <SlidersHorizontal aria-hidden />
          <Wide>Settings</Wide>
        </Button>
        <Button size="sm" variant="quiet" title="Export" onClick={() => openDialog('export')}>
          <Download aria-hidden />
          <Wide>Export</Wide>
        </Button>
      </span>
    </header>
  );
};

/** Words that give way to their icon where the header would wrap; they stay the control's name. */
const Wide = ({ children }: { children: string }) => (
  <span className="sr-only 2xl:not-sr-only">{children}</span>
);
