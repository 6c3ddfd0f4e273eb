import { type FitState, fitSteps } from './fit-steps';
import { isTelling, type JudgedOrder, type Listing, listingOf } from './listing';
import { type PositionModel, PRIOR, priorModel } from './model';
import type { FitStep } from './step-evidence';

/** One judge call of a loom: orders of one step are of the same candidates. */
export interface StepOrder extends JudgedOrder {
  stepId: string;
}

/** So many of the latest steps give the start for a fit over all. */
const FIRST_STEPS = 300;

/**
 * Fits the places' effects and the spread of utilities over all orders given: the highest point of their posterior with the
 * utilities integrated out. Effects are shrunk to 0 by a normal prior whose own spread is estimated from them (empirical Bayes), so
 * that with few data they stay near 0; from one single order on everything is defined. The same input gives the same.
 *
 * @param orders one that is no order of what was shown tells nothing
 * @param start a model fitted before, over fewer orders of the same judge: makes it faster
 */
export function fitPositions(orders: readonly StepOrder[], start?: PositionModel): PositionModel {
  const telling = orders.filter(isTelling);
  if (telling.length === 0) return priorModel();
  const lengths = [...new Set(telling.map(({ shown }) => shown.length))].sort((a, b) => a - b);
  const begins = new Map<number, number>();
  let places = 0;
  for (const length of lengths) {
    begins.set(length, places);
    places += length;
  }
  const steps = stepsOf(telling, begins, places);
  const from = startOf(lengths, places, start);
  const first = steps.length > 2 * FIRST_STEPS ? fitSteps(steps.slice(-FIRST_STEPS), from) : null;
  const guess = first?.information.map((one) => (one * steps.length) / FIRST_STEPS) ?? null;
  const { state, covariance } = fitSteps(steps, first?.state ?? from, guess);
  return modelOf(state, covariance, lengths, telling.length);
}

function stepsOf(
  orders: readonly StepOrder[],
  begins: ReadonlyMap<number, number>,
  places: number,
): FitStep[] {
  const grouped = new Map<string, { items: Map<string, number>; listings: Listing[] }>();
  for (const order of orders) {
    const step = grouped.get(order.stepId) ?? { items: new Map<string, number>(), listings: [] };
    grouped.set(order.stepId, step);
    for (const id of order.shown) if (!step.items.has(id)) step.items.set(id, step.items.size);
    step.listings.push(listingOf(order, step.items, begins.get(order.shown.length) ?? 0));
  }
  return [...grouped.values()].map(({ items, listings }) => {
    const own = [...new Set(listings.flatMap(({ place }) => [...place]))];
    const columnOf = new Int32Array(places);
    for (const [at, place] of own.entries()) columnOf[place] = at;
    const columns = Int32Array.from([...own, places]);
    return { items: items.size, listings, columns, columnOf, mode: new Float64Array(items.size) };
  });
}

function startOf(lengths: readonly number[], places: number, start?: PositionModel): FitState {
  const unknowns = new Float64Array(places + 1);
  unknowns.set(lengths.flatMap((length) => start?.positions[length] ?? Array<number>(length).fill(0)));
  unknowns[places] = Math.log(start?.spread ?? PRIOR.spread);
  return { unknowns, placeSpread: start?.placeSpread ?? PRIOR.placeSpread };
}

function modelOf(
  { unknowns, placeSpread }: FitState,
  covariance: Float64Array,
  lengths: readonly number[],
  fittedOn: number,
): PositionModel {
  const size = unknowns.length;
  const model: PositionModel = {
    positions: {},
    spread: Math.exp(unknowns[size - 1] as number),
    fittedOn,
    covariance: {},
    placeSpread,
    spreadError: Math.sqrt(covariance[size * size - 1] as number),
  };
  let begin = 0;
  for (const length of lengths) {
    const from = begin;
    const effects = [...unknowns.subarray(from, from + length)];
    const mean = effects.reduce((sum, one) => sum + one, 0) / length;
    model.positions[length] = effects.map((one) => one - mean);
    model.covariance[length] = effects.map((_, i) => [
      ...covariance.subarray((from + i) * size + from, (from + i) * size + from + length),
    ]);
    begin += length;
  }
  return model;
}
