import type { PlacesStage } from '@/lib/judging/explain/places-stage';
import { counted, percent } from '../../teaching/words';
import { numbersOf } from '../candidate-numbers';
import { Matrix } from './matrix';

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** Orders with the judge's taste for places taken out: the chance of each candidate to be the best after each call. */
export const Places = ({ stage, numbers }: { stage: PlacesStage; numbers: ReadonlyMap<string, number> }) => {
  const columns = stage.order.map((id) => String(numbers.get(id) ?? '?'));
  const rounds = stage.rounds.map(({ shown }, at) => `After call ${at + 1} (${shownWords(shown, numbers)})`);
  return (
    <div className="grid gap-2">
      <p>
        {stage.effects.length === 0
          ? 'Nothing is known yet of this judge’s taste for places. '
          : `What standing at each place adds, in log-odds: ${stage.effects.map(signed).join(', ')}. `}
        Fitted over {counted(stage.fittedOn, 'call')} of this loom; candidates differ by{' '}
        {stage.spread.toFixed(2)} (standard deviation).
      </p>
      <Matrix
        label="Probability of each candidate of being the best, after each call"
        corner="Probability of being the best"
        rows={[...rounds, 'Utility, in log-odds']}
        columns={columns}
        cell={(row, column) => {
          const id = stage.order[column] ?? '';
          const round = stage.rounds[row];
          if (!round) return signed(stage.utilities[id] ?? 0);
          return round.best ? percent(round.best[id] ?? 0) : 'unread';
        }}
      />
      <p>
        The likeliest best first, then by utility: <b>{numbersOf(stage.order, numbers)}</b>.
        {stage.exact ? '' : ' How sure the effects were is not stored: these numbers take them as certain.'}
      </p>
    </div>
  );
};

const shownWords = (shown: readonly string[], numbers: ReadonlyMap<string, number>): string =>
  `shown ${shown.map((id) => numbers.get(id) ?? '?').join(', ')}`;
