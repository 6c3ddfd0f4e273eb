import { hash32 } from '../../loom/judge/hash';
import type { Ranking } from '../../loom/ranking';
import { estimateBest, type PositionModel, priorModel } from '../position-model';

/** How orders became probabilities of being the best, the judge's taste for places taken out (Plackett–Luce). */
export interface PlacesStage {
  kind: 'places';
  /** What standing at each place of the list adds, in log-odds, first place first. */
  effects: number[];
  /** Calls of the loom that they were fitted over. */
  fittedOn: number;
  /** Standard deviation of the candidates' utilities, in log-odds. */
  spread: number;
  /** After each call: the probabilities of being the best so far; null where the call could not be read. */
  rounds: { shown: string[]; best: Record<string, number> | null }[];
  best: Record<string, number>;
  utilities: Record<string, number>;
  order: string[];
  /** False where it is not known how sure the effects were: the probabilities are then worked out as if they were certain. */
  exact: boolean;
}

/** Estimates anew from the calls; null where none could be read. `candidates`: those judged, in order of arrival. */
export function placesStage(ranking: Ranking, candidates: readonly string[]): PlacesStage | null {
  const { estimate, calls } = ranking;
  if (!estimate) return null;
  const model = modelOf(estimate);
  const seed = hash32(ranking.id);
  const orders: { shown: string[]; order: string[] }[] = [];
  const rounds: PlacesStage['rounds'] = [];
  let last: ReturnType<typeof estimateBest> | null = null;
  for (const call of calls) {
    const shown = call.shown.map(({ nodeId }) => nodeId);
    if (call.order) {
      orders.push({ shown, order: call.order });
      last = estimateBest(orders, candidates, model, seed);
    }
    rounds.push({ shown, best: call.order && last ? last.best : null });
  }
  if (!last) return null;
  return {
    kind: 'places',
    effects: estimate.positions[calls[0]?.shown.length ?? 0] ?? [],
    fittedOn: estimate.fittedOn,
    spread: estimate.spread,
    rounds,
    ...last,
    exact: estimate.known !== undefined,
  };
}

function modelOf({ positions, spread, fittedOn, known }: NonNullable<Ranking['estimate']>): PositionModel {
  const { placeSpread, spreadError, covariance } = known ?? { ...priorModel(), covariance: {} };
  return {
    positions,
    spread,
    fittedOn,
    placeSpread,
    spreadError: known ? spreadError : 0,
    covariance: known ? covariance : certain(positions),
  };
}

const certain = (positions: PositionModel['positions']): PositionModel['covariance'] =>
  Object.fromEntries(
    Object.entries(positions).map(([shown, effects]) => [shown, effects.map(() => effects.map(() => 0))]),
  );
