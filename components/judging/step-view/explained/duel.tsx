import type { DuelStage } from '@/lib/judging/explain/duel-stage';
import { percent } from '../../teaching/words';

/** The top two, asked again in both orders. */
export const Duel = ({ stage, numbers }: { stage: DuelStage; numbers: ReadonlyMap<string, number> }) => {
  const number = (id: string | null) => (id === null ? null : (numbers.get(id) ?? '?'));
  return (
    <div className="grid gap-1">
      <p>
        Head to head, candidates {number(stage.pair[0])} and {number(stage.pair[1])}:{' '}
        {stage.duels
          .map(({ shownFirst, winner }) =>
            winner === null
              ? `with ${number(shownFirst)} shown first, no answer`
              : `with ${number(shownFirst)} shown first, ${number(winner)} won`,
          )
          .join('; ')}
        .
      </p>
      <p>
        {stage.order
          ? `Candidate ${number(stage.order[0] ?? null)} won both: ${percent(stage.confidence)} of all calls put it first.`
          : stage.reason}
      </p>
    </div>
  );
};
