import { cholesky, inverse } from '../../statistics/cholesky';
import { type JudgedOrder, type Listing, listingOf } from './listing';
import { type PositionModel, placesOf } from './model';
import type { NormalPrior } from './posterior-mode';

/** The places of all lengths of list that a step's orders have, one length after the other. */
export interface StepPlaces {
  /** Length of list → where its places begin. */
  begins: ReadonlyMap<number, number>;
  effects: number[];
  covariances: number[][][];
}

/** Orders in numbers, `ids` being the items. */
export function compiled(
  orders: readonly JudgedOrder[],
  ids: readonly string[],
  model: PositionModel,
): { listings: Listing[]; places: StepPlaces } {
  const items = new Map(ids.map((id, at) => [id, at]));
  const begins = new Map<number, number>();
  const effects: number[] = [];
  const covariances: number[][][] = [];
  const listings: Listing[] = orders.map((order) => {
    const shown = order.shown.length;
    const known = begins.get(shown);
    if (known !== undefined) return listingOf(order, items, known);
    const places = placesOf(model, shown);
    begins.set(shown, effects.length);
    covariances.push(places.covariance);
    effects.push(...places.effects);
    return listingOf(order, items, effects.length - shown);
  });
  return { listings, places: { begins, effects, covariances } };
}

/** Utilities around 0 with the spread given, effects as the model has them. */
export function priorOf(items: number, spread: number, { effects, covariances }: StepPlaces): NormalPrior {
  const size = items + effects.length;
  const precision = new Float64Array(size * size);
  for (let i = 0; i < items; i++) precision[i * size + i] = 1 / spread ** 2;
  let begin = items;
  for (const covariance of covariances) {
    const places = covariance.length;
    const inverted = invert(covariance);
    for (let i = 0; i < places; i++)
      for (let j = 0; j < places; j++)
        precision[(begin + i) * size + begin + j] = inverted[i * places + j] as number;
    begin += places;
  }
  return { mean: Float64Array.from([...Array<number>(items).fill(0), ...effects]), precision };
}

/** Keeps a covariance invertible where it is known so well that rounding shows. */
const RIDGE = 1e-6;

function invert(covariance: readonly (readonly number[])[]): Float64Array {
  const size = covariance.length;
  const flat = Float64Array.from(
    covariance.flatMap((row, i) => row.map((one, j) => (i === j ? one + RIDGE : one))),
  );
  const lower = cholesky(flat, size);
  if (!lower) throw new RangeError('The covariance of the places’ effects is not positive definite.');
  return inverse(lower, size);
}
