import type { RatingsStage } from '@/lib/judging/explain/ratings-stage';
import type { Criterion } from '@/lib/loom/settings';
import { percent } from '../../teaching/words';
import { numbersOf } from '../candidate-numbers';
import { Matrix } from './matrix';
import { RatingBars } from './rating-bars';

interface RatingsProps {
  stage: RatingsStage;
  numbers: ReadonlyMap<string, number>;
  criteria: readonly Criterion[];
}

/** Each candidate rated alone: the distributions, what they expect, and the weighted mean of that. */
export const Ratings = ({ stage, numbers, criteria }: RatingsProps) => (
  <div className="grid gap-2">
    <p>
      Each rating counts with what its distribution over 1 to 5 expects; the weighted mean orders:{' '}
      <b>{numbersOf(stage.order, numbers)}</b>. “Missing” is the probability that the model put on anything
      but a rating.
    </p>
    <Matrix
      label="Ratings by candidate and criterion"
      corner="Candidate"
      rows={stage.order.map((id) => String(numbers.get(id) ?? '?'))}
      columns={[...criteria.map(({ name, weight }) => `${name} ×${weight}`), 'mean', 'best']}
      cell={(row, column) => {
        const id = stage.order[row] ?? '';
        const rated = stage.rated[id];
        if (!rated) return '';
        if (column === criteria.length) return rated.score.toFixed(2);
        if (column > criteria.length) return percent(stage.best[id] ?? 0);
        const rating = rated.ratings[column];
        return rating ? <RatingBars rating={rating} /> : '';
      }}
    />
  </div>
);
