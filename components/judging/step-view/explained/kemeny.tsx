import type { KemenyStage } from '@/lib/judging/explain/kemeny-stage';
import { counted, percent } from '../../teaching/words';
import { numbersOf } from '../candidate-numbers';
import { Matrix } from './matrix';

/** Orders joined by Kemeny: who was put before whom how often, and what the joined order costs. */
export const Kemeny = ({ stage, numbers }: { stage: KemenyStage; numbers: ReadonlyMap<string, number> }) => {
  const names = stage.order.map((id) => String(numbers.get(id) ?? '?'));
  return (
    <div className="grid gap-2">
      <p>
        {stage.read} of {counted(stage.asked, 'order')} could be read. Kemeny’s order is the one that
        disagrees with them on the fewest pairs: <b>{numbersOf(stage.order, numbers)}</b>, which disagrees on{' '}
        {stage.distance} of {counted(stage.pairs, 'pair')}.
      </p>
      <Matrix
        label="How many orders put the candidate of the row before that of the column"
        corner="Before"
        rows={names}
        columns={[...names, 'score']}
        cell={(row, column) =>
          column === names.length
            ? (stage.merit[stage.order[row] ?? ''] ?? 0).toFixed(2)
            : row === column
              ? ''
              : stage.ahead[row]?.[column]
        }
      />
      <p>
        {stage.votes} of {counted(stage.asked, 'order')} put the first first: {percent(stage.confidence)}.{' '}
        {stage.tied.length > 1
          ? `Candidates ${stage.tied.map((id) => numbers.get(id) ?? '?').join(' and ')} could as well stand first, with the same score: a tie.`
          : 'Among orders that cost the same, the better score goes first.'}
      </p>
    </div>
  );
};
