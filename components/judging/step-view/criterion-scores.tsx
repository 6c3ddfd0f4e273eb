import type { CriterionScore } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';

interface CriterionScoresProps {
  criteria: readonly Criterion[];
  /** By criterion id. */
  scores: Readonly<Record<string, CriterionScore>>;
}

/** Each criterion's score with the reason the judge gave first. */
export const CriterionScores = ({ criteria, scores }: CriterionScoresProps) => (
  <dl className="mt-2 grid gap-x-4 gap-y-1 text-xs sm:grid-cols-2">
    {criteria.map(({ id, name, weight }) => {
      const given = scores[id];
      return (
        <div key={id} className="flex min-w-0 items-baseline gap-1.5" title={given?.reason}>
          <dt className="shrink-0 text-dim">
            {name} <span className="text-faint">×{weight}</span>
          </dt>
          <dd className="flex min-w-0 items-baseline gap-1.5">
            <b className="font-semibold tabular-nums">{given ? given.score.toFixed(1) : '–'}</b>
            <span className="truncate text-dim">{given?.reason}</span>
          </dd>
        </div>
      );
    })}
  </dl>
);
