'use client';

import type { OpenFlag } from '@/lib/contract/flights';
import { cn } from '../../ui/cn';

interface FlagListProps {
  flags: readonly OpenFlag[];
  current: OpenFlag | null;
  onShow: (choiceId: string) => void;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The queue, the least sure first. */
export const FlagList = ({ flags, current, onShow }: FlagListProps) => (
  <ol aria-label="Flags" className="grid content-start gap-0.5 text-[13px] max-lg:hidden">
    {flags.map(({ choiceId, nodeId, flag, candidates, onPath }) => {
      const isCurrent = choiceId === current?.choiceId;
      const taken = candidates.find((candidate) => candidate.nodeId === nodeId);
      return (
        <li key={choiceId}>
          <button
            type="button"
            aria-current={isCurrent ? 'step' : undefined}
            onClick={() => onShow(choiceId)}
            className={cn(
              'grid w-full grid-cols-[3rem_1fr] gap-2 rounded-lg border border-transparent px-2.5 py-2 text-left hover:bg-panel',
              isCurrent && 'border-line bg-panel',
            )}
          >
            <span className="font-medium text-sun tabular-nums">{percent(flag.confidence)}</span>
            <span className="min-w-0">
              <span className="line-clamp-2 break-words font-reading text-dim leading-snug">
                {taken?.text.trim() ?? ''}
              </span>
              {onPath ? null : <span className="text-faint text-xs">on another branch</span>}
            </span>
          </button>
        </li>
      );
    })}
  </ol>
);
