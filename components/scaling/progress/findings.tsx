import { Check, X } from 'lucide-react';
import type { ScoreMethod } from '@/lib/scaling/label-score';
import type { ScoringFinding } from '@/lib/scaling/run';
import { METHOD_WORDS } from '../items/score-words';

interface FindingsProps {
  method: ScoreMethod | null;
  /** In a sentence: how the model is scored, or why it cannot be. */
  reason: string | null;
  findings: readonly ScoringFinding[];
}

/** What the questions of known answer gave, method by method. */
export const Findings = ({ method, reason, findings }: FindingsProps) => (
  <div className="grid max-w-prose gap-1.5 text-[13px]">
    {reason && !findings.some(({ sentence }) => sentence === reason) ? (
      <p className={method === null ? 'text-no' : undefined}>{reason}</p>
    ) : null}
    {findings.length > 0 ? (
      <ul className="grid gap-1 text-dim text-xs">
        {findings.map(({ method: tried, ok, sentence }) => (
          <li key={tried} className="flex gap-1.5">
            {ok ? (
              <Check aria-hidden className="mt-0.5 size-3.5 shrink-0 text-leaf" />
            ) : (
              <X aria-hidden className="mt-0.5 size-3.5 shrink-0 text-no" />
            )}
            <span>
              <span className="font-medium text-ink">{METHOD_WORDS[tried]}</span>
              <span className="sr-only">{ok ? ', works' : ', does not work'}</span>: {sentence}
            </span>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
);
