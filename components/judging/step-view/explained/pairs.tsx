import type { PairsStage } from '@/lib/judging/explain/pairs-stage';
import { percent } from '../../teaching/words';
import { numbersOf } from '../candidate-numbers';
import { Matrix } from './matrix';

const EXTRA = ['wins', 'strength', 'best'];

/** Every pair once: who won, and what Bradley–Terry makes of it. */
export const Pairs = ({ stage, numbers }: { stage: PairsStage; numbers: ReadonlyMap<string, number> }) => {
  const names = stage.order.map((id) => String(numbers.get(id) ?? '?'));
  const cell = (row: number, column: number) => {
    const id = stage.order[row] ?? '';
    if (column === names.length) return stage.wins[id];
    if (column === names.length + 1) return (stage.utilities[id] ?? 0).toFixed(2);
    if (column === names.length + 2) return percent(stage.best[id] ?? 0);
    const won = stage.won[row]?.[column];
    return won === true ? 'won' : won === false ? 'lost' : '';
  };
  return (
    <div className="grid gap-2">
      <p>
        Bradley–Terry gives each candidate a strength (in log-odds) from all pairs together, and with it a
        probability of being the best: <b>{numbersOf(stage.order, numbers)}</b>.
      </p>
      <Matrix
        label="Which candidate of the row won over that of the column"
        corner="Against"
        rows={names}
        columns={[...names, ...EXTRA]}
        cell={cell}
      />
    </div>
  );
};
