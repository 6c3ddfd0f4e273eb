import type { WeightsStage } from '@/lib/judging/explain/weights-stage';
import type { Criterion } from '@/lib/loom/settings';
import { percent } from '../../teaching/words';
import { numbersOf } from '../candidate-numbers';
import { Matrix } from './matrix';

interface WeightsProps {
  stage: WeightsStage;
  numbers: ReadonlyMap<string, number>;
  criteria: readonly Criterion[];
}

/** Learned weights: what each criterion and gate adds to each candidate. */
export const Weights = ({ stage, numbers, criteria }: WeightsProps) => {
  const { weights, sums, best, order } = stage;
  const nameOf = (name: string) =>
    criteria.find(({ id }) => id === name)?.name ?? name.replace(/^gate:/, 'gate ');
  const cell = (row: number, column: number) => {
    const id = order[row] ?? '';
    const own = sums[id];
    if (column === weights.length) return own?.sum.toFixed(2);
    if (column > weights.length) return percent(best[id] ?? 0);
    return ((weights[column]?.weight ?? 0) * (own?.values[column] ?? 0)).toFixed(2);
  };
  return (
    <div className="grid gap-2">
      <p>
        Learned weights order by the sum of weight times value; the chance to be taken is its softmax:{' '}
        <b>{numbersOf(order, numbers)}</b>.
      </p>
      <Matrix
        label="What each criterion and gate adds to each candidate"
        corner="Candidate"
        rows={order.map((id) => String(numbers.get(id) ?? '?'))}
        columns={[
          ...weights.map(({ name, weight }) => `${nameOf(name)} ×${weight.toFixed(2)}`),
          'sum',
          'taken',
        ]}
        cell={cell}
      />
    </div>
  );
};
