import { cholesky, solve } from '../../statistics/cholesky';

/** One choice: the features of each that stood to choose, and which of them was taken. */
export interface ChoiceSet {
  features: readonly (readonly number[])[];
  chosen: number;
  /** How much it counts. */
  weight: number;
}

const MOST_STEPS = 100;
const MOST_HALVINGS = 40;

/**
 * Weights w of the conditional logit, chance of a choice = softmax of w·f over those that stood to choose (McFadden 1974, in Zarembka
 * (ed.), Frontiers in Econometrics, 105–142): the highest point of the posterior, with a normal prior around `centre`, by Newton's method.
 * With two to choose from it is the model of Bradley and Terry.
 *
 * @param l2 strength of the prior: 1 over its variance
 */
export function fitConditionalLogit(
  sets: readonly ChoiceSet[],
  centre: readonly number[],
  l2: number,
): number[] {
  const size = centre.length;
  let weights = [...centre];
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, i) => l2 * ((centre[i] as number) - weight));
    const information = new Float64Array(size * size);
    for (let i = 0; i < size; i++) information[i * size + i] = l2;
    for (const set of sets) addChoice(set, weights, slope, information);
    const lower = cholesky(information, size);
    if (!lower) throw new RangeError('A conditional logit needs a prior of positive strength.');
    const move = solve(lower, slope);
    const farthest = move.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    if (farthest < 1e-9) break;
    const next = climb(sets, centre, l2, weights, move);
    if (!next) break;
    weights = next;
  }
  return weights;
}

/** As far along a step as it goes up: a whole Newton step can leap over the top and back for ever. Null where no part of it does. */
function climb(
  sets: readonly ChoiceSet[],
  centre: readonly number[],
  l2: number,
  weights: readonly number[],
  move: ArrayLike<number>,
): number[] | null {
  const height = logPosterior(sets, centre, l2, weights);
  for (let halvings = 0, scale = 1; halvings < MOST_HALVINGS; halvings++, scale /= 2) {
    const next = weights.map((weight, i) => weight + scale * (move[i] as number));
    if (logPosterior(sets, centre, l2, next) > height) return next;
  }
  return null;
}

/** Up to a constant. */
function logPosterior(
  sets: readonly ChoiceSet[],
  centre: readonly number[],
  l2: number,
  weights: readonly number[],
): number {
  const far = weights.reduce((sum, weight, i) => sum + (weight - (centre[i] as number)) ** 2, 0);
  return sets.reduce(
    (sum, { features, chosen, weight }) => {
      const values = features.map((own) => dot(own, weights));
      const top = Math.max(...values);
      const total = values.reduce((all, value) => all + Math.exp(value - top), 0);
      return sum + weight * ((values[chosen] as number) - top - Math.log(total));
    },
    -0.5 * l2 * far,
  );
}

function addChoice(
  { features, chosen, weight }: ChoiceSet,
  weights: readonly number[],
  slope: Float64Array,
  information: Float64Array,
): void {
  const size = weights.length;
  const chances = choiceChances(features, weights);
  const mean = weights.map((_, i) =>
    features.reduce((sum, own, k) => sum + (chances[k] as number) * (own[i] as number), 0),
  );
  for (let i = 0; i < size; i++) {
    slope[i] = (slope[i] as number) + weight * ((features[chosen]?.[i] as number) - (mean[i] as number));
    for (let j = 0; j < size; j++)
      for (const [k, own] of features.entries()) {
        const off = ((own[i] as number) - (mean[i] as number)) * ((own[j] as number) - (mean[j] as number));
        information[i * size + j] =
          (information[i * size + j] as number) + weight * (chances[k] as number) * off;
      }
  }
}

export const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);

/** The chance of each to be chosen; they add up to 1. */
export function choiceChances(
  features: readonly (readonly number[])[],
  weights: readonly number[],
): number[] {
  const values = features.map((own) => dot(own, weights));
  const top = Math.max(...values);
  const strengths = values.map((value) => Math.exp(value - top));
  const total = strengths.reduce((sum, one) => sum + one, 0);
  return strengths.map((one) => one / total);
}
