import { quasiNormals } from '../../statistics/quasi-normal';
import { isTelling, type JudgedOrder } from './listing';
import type { PositionModel } from './model';
import { workspace } from './plackett-luce';
import { drawFrom, type Weighted } from './step-posterior';
import { compiled, priorOf } from './step-prior';
import { type BestEstimate, summed } from './sum-draws';

const DRAWS = 1024;
/** Gauss–Hermite's three points, in standard errors, and the natural logarithms of their weights. */
const SPREADS = [
  [-Math.sqrt(3), Math.log(1 / 6)],
  [0, Math.log(2 / 3)],
  [Math.sqrt(3), Math.log(1 / 6)],
] as const;
/** Under this the error of the log-spread makes no difference. */
const KNOWN_SPREAD = 0.05;

/**
 * The probability of each candidate to be the best, given the orders that the judge gave at one step. What is not known for sure
 * about the places and the spread goes in: with few data the probabilities stay apart less. Calls that could not be read are
 * left out of `orders`; a candidate nobody was asked about has a chance all the same. Without any order all have the same.
 *
 * @param orders of this step, rotations and head-to-heads alike; one that is no order of what was shown tells nothing
 * @param candidates distinct ids; an order may show others beside them
 * @param model best fitted over the loom's other steps: this step's own orders are learned from here
 */
export function estimateBest(
  orders: readonly JudgedOrder[],
  candidates: readonly string[],
  model: PositionModel,
  seed: number,
): BestEstimate {
  const telling = orders.filter(isTelling);
  if (telling.length === 0 || candidates.length < 2) return even(candidates);

  const ids = byPlaces(telling, candidates);
  const { listings, places } = compiled(telling, ids, model);
  const size = ids.length + places.effects.length;
  const spreads = model.spreadError < KNOWN_SPREAD ? SPREADS.slice(1, 2) : SPREADS;
  const perSpread = 2 * Math.ceil(DRAWS / spreads.length / 2);
  const normals = quasiNormals(size, perSpread, seed);
  const work = workspace(Math.max(...listings.map(({ item }) => item.length)));
  const drawn: Weighted[] = [];
  for (const [at, logWeight] of spreads) {
    const spread = model.spread * Math.exp(at * model.spreadError);
    const prior = priorOf(ids.length, spread, places);
    const posterior = { listings, items: ids.length, prior, fixed: null };
    const start = drawn.at(-1)?.mode ?? prior.mean;
    const one = drawFrom(posterior, start, normals, work);
    const constant = logWeight - ids.length * Math.log(spread);
    drawn.push({ ...one, logWeights: one.logWeights.map((weight) => weight + constant) });
  }
  return summed(drawn, ids, candidates, places.begins);
}

function even(candidates: readonly string[]): BestEstimate {
  const share = 1 / candidates.length;
  return {
    best: Object.fromEntries(candidates.map((id) => [id, share])),
    utilities: Object.fromEntries(candidates.map((id) => [id, 0])),
    order: [...candidates],
    positions: {},
  };
}

/** All ids, by how they stand in the orders and not by their names, so that the same orders under other names give the same. */
function byPlaces(orders: readonly JudgedOrder[], candidates: readonly string[]): string[] {
  const ids = [...new Set([...candidates, ...orders.flatMap(({ shown }) => shown)])];
  const lead = new Map(ids.map((id) => [id, 0]));
  for (const { shown, order } of orders)
    for (const id of shown) {
      const at = order.indexOf(id);
      lead.set(id, (lead.get(id) ?? 0) + 0.5 - (at < 0 ? order.length : at) / shown.length);
    }
  return ids.sort((one, other) => (lead.get(other) ?? 0) - (lead.get(one) ?? 0));
}
