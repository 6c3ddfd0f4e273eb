'use client';

import type { OpenFlag } from '@/lib/contract/flights';
import { cn } from '../../ui/cn';
import { Kbd } from '../../ui/kbd';
import { Pill } from '../../ui/pill';

interface FlagCandidatesProps {
  flag: OpenFlag;
  busy: boolean;
  onTake: (nodeId: string) => void;
}

/** What stood for choice at the step, in the judge's order. */
export const FlagCandidates = ({ flag, busy, onTake }: FlagCandidatesProps) => (
  <ol aria-label="Candidates" className="grid gap-2">
    {flag.candidates.map(({ nodeId, text, taken, place, probability }, index) => (
      <li key={nodeId}>
        <button
          type="button"
          disabled={busy}
          onClick={() => onTake(nodeId)}
          className={cn(
            'grid w-full grid-cols-[1.75rem_1fr_auto] items-start gap-2.5 rounded-xl border border-line bg-panel px-3.5 py-3 text-left enabled:hover:border-edge',
            taken && 'border-sun/60 bg-sun-soft',
          )}
        >
          {index < 9 ? <Kbd className="mt-0.5 justify-self-start">{index + 1}</Kbd> : <span />}
          <span className="min-w-0 whitespace-pre-wrap break-words font-reading text-[15px] leading-relaxed">
            {text.trim()}
          </span>
          <span className="grid justify-items-end gap-1 text-dim text-xs tabular-nums">
            {taken ? <Pill tone="sun">taken under a flag</Pill> : null}
            {place === null ? 'not ranked' : `judge’s no. ${place}`}
            {probability === null ? null : <span>{Math.round(probability * 100)} % best</span>}
          </span>
        </button>
      </li>
    ))}
  </ol>
);
