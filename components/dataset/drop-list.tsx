'use client';

import { CornerDownRight } from 'lucide-react';
import type { Drop } from '@/lib/dataset/item';
import { Button } from '../ui/button';
import { Pill } from '../ui/pill';
import { DROP_WORDS } from './drop-words';
import { MoreButton } from './more-button';
import { usePage } from './use-page';

interface DropListProps {
  drops: readonly Drop[];
  /** Goes to the node in the tree. */
  onShowNode?: (nodeId: string) => void;
}

/** What did not become an item: why, what it reads, and where it stands. */
export const DropList = ({ drops, onShowNode }: DropListProps) => {
  const { page, rest, showMore } = usePage(drops);
  return (
    <>
      <ul>
        {page.map((drop) => (
          <DropEntry key={placeOf(drop)} drop={drop} onShowNode={onShowNode} />
        ))}
      </ul>
      <MoreButton rest={rest} onClick={showMore} />
    </>
  );
};

const placeOf = ({ spans }: Drop): string => `${spans[0]?.nodeId}:${spans[0]?.from}`;

const DropEntry = ({ drop, onShowNode }: { drop: Drop } & Pick<DropListProps, 'onShowNode'>) => {
  const { reason, message, text, spans } = drop;
  const nodeId = spans[0]?.nodeId;
  return (
    <li className="grid gap-1.5 border-line border-b px-3 py-2.5 text-[13px]">
      <div className="flex items-start gap-2">
        <Pill>{DROP_WORDS[reason]}</Pill>
        <span className="min-w-0 flex-1">{message}</span>
        {nodeId && onShowNode ? (
          <Button size="sm" variant="quiet" onClick={() => onShowNode(nodeId)} className="-my-0.5">
            <CornerDownRight aria-hidden />
            Show in the tree
          </Button>
        ) : null}
      </div>
      <p className="line-clamp-3 whitespace-pre-wrap break-words font-reading text-dim">{text}</p>
    </li>
  );
};
