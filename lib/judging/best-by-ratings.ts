/** Per criterion the probabilities of the ratings 1 to 5; null where none could be read. */
export type RatedCandidate = Record<string, readonly number[] | null>;

/** Scores are told apart by hundredths on their way from 1 to 5, and added up in thousandths. */
const SIZE = 401;
const UNKNOWN = [0.2, 0.2, 0.2, 0.2, 0.2];

/**
 * Each candidate's probability that its weighted score is above all others', where ratings are independent of each
 * other; equals share the place. A rating that could not be read may be any of the five. Weights that are all zero
 * count alike. They add up to 1.
 */
export function bestByRatings(
  rated: Readonly<Record<string, RatedCandidate>>,
  criteria: readonly { id: string; weight: number }[],
): Record<string, number> {
  const ids = Object.keys(rated);
  const densities = ids.map((id) => scoreDensity(rated[id] ?? {}, criteria));
  const best = ids.map((_, i) => winning(i, densities));
  const total = best.reduce((sum, p) => sum + p, 0);
  return Object.fromEntries(ids.map((id, i) => [id, (best[i] ?? 0) / total]));
}

/** Of a single rating drawn from a distribution nobody has seen: the mean of its posterior under Jeffreys' prior, Dirichlet(½). */
export const distributionOfSample = (sampled: number): number[] =>
  UNKNOWN.map((_, i) => ((i + 1 === sampled ? 1 : 0) + 0.5) / 3.5);

/** The distribution of the weighted mean, on a grid from 1 to 5. */
function scoreDensity(
  candidate: RatedCandidate,
  criteria: readonly { id: string; weight: number }[],
): Float64Array {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  let sums = new Map([[0, 1]]);
  for (const { id, weight } of criteria) {
    const share = total > 0 ? weight / total : 1 / criteria.length;
    const next = new Map<number, number>();
    for (const [sum, p] of sums)
      for (const [i, q] of (candidate[id] ?? UNKNOWN).entries()) {
        const at = sum + Math.round(share * i * 1000);
        next.set(at, (next.get(at) ?? 0) + p * q);
      }
    sums = next;
  }
  const density = new Float64Array(SIZE);
  for (const [sum, p] of sums) {
    const at = Math.min(SIZE - 1, Math.max(0, Math.round(sum / 10)));
    density[at] = (density[at] ?? 0) + p;
  }
  return density;
}

/** Σ over scores s of P(own = s) · E[1 / (1 + others at s); no other above s]. */
function winning(own: number, densities: readonly Float64Array[]): number {
  const below = densities.map(() => 0);
  let sum = 0;
  for (let s = 0; s < SIZE; s++) {
    const p = densities[own]?.[s] ?? 0;
    if (p > 0) sum += p * sharedPlace(own, s, densities, below);
    densities.forEach((density, j) => {
      below[j] = (below[j] ?? 0) + (density[s] ?? 0);
    });
  }
  return sum;
}

function sharedPlace(
  own: number,
  s: number,
  densities: readonly Float64Array[],
  below: readonly number[],
): number {
  /** By how many others stand at s while the rest stand below. */
  let level = [1];
  densities.forEach((density, j) => {
    if (j === own) return;
    const [at, under] = [density[s] ?? 0, below[j] ?? 0];
    level = [...level, 0].map((p, k) => p * under + (level[k - 1] ?? 0) * at);
  });
  return level.reduce((sum, p, k) => sum + p / (k + 1), 0);
}
