import type { CriterionScore } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';
import { cn } from '../ui/cn';

interface CriteriaBarsProps {
  criteria: readonly Criterion[];
  /** By criterion id; empty while the judge has not spoken. */
  scores: Record<string, CriterionScore>;
  suggested: boolean;
}

const LOWEST = 1;
const HIGHEST = 5;

/** One thin bar a criterion, from 1 to 5; the places are there before the scores are. */
export const CriteriaBars = ({ criteria, scores, suggested }: CriteriaBarsProps) => (
  <dl className="mt-0.5 grid grid-cols-[repeat(auto-fit,minmax(56px,1fr))] gap-x-2 gap-y-1 text-[11px] text-faint">
    {criteria.map(({ id, name }) => {
      const given = scores[id];
      const share = given ? (given.score - LOWEST) / (HIGHEST - LOWEST) : 0;
      return (
        <div key={id} title={given ? `${name} ${given.score.toFixed(1)} of 5. ${given.reason}` : name}>
          <dt className="truncate leading-tight">{name}</dt>
          <dd className="mt-1">
            <span className="sr-only">{given ? `${given.score.toFixed(1)} of 5` : 'not scored'}</span>
            <span aria-hidden className="block h-[3px] rounded-full bg-line">
              <span
                className={cn('block h-full rounded-full', suggested ? 'bg-sun' : 'bg-dim')}
                style={{ width: given ? `${Math.max(4, share * 100)}%` : 0 }}
              />
            </span>
          </dd>
        </div>
      );
    })}
  </dl>
);
