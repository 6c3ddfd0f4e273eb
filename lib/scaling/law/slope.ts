import { quantileOfSorted } from '../../statistics/quantile';
import { seededRandom } from '../../statistics/random';

/** A model's values of one metric, by item; null where an item has none. */
export interface SizedValues {
  parameters: number;
  values: readonly (number | null)[];
}

export interface Slope {
  /** Change of the metric’s mean per tenfold parameters. */
  perDecade: number;
  /** 95 % percentile interval over clusters of items drawn with replacement; null with fewer than six clusters. */
  interval: readonly [number, number] | null;
  models: number;
  items: number;
}

const RESAMPLES = 2000;
const ENOUGH = 0.9;
/**
 * Of fewer, resamples give too narrow an interval: clusters that all go the same way would leave zero out for certain, which five
 * do by chance alone once in sixteen, and six once in thirty-two.
 */
const FEWEST_CLUSTERS = 6;

/**
 * Least-squares slope of a metric’s mean against log₁₀ of the parameters, with a cluster bootstrap (Efron 1979; Cameron, Gelbach
 * & Miller 2008): near-duplicate items come and go together, and each resample holds the same items for every model. `clusters[i]` names
 * the cluster of item i. Null with fewer than two sizes, or where a value is infinite.
 */
export function slopePerDecade(
  models: readonly SizedValues[],
  clusters: readonly number[],
  seed: number,
): Slope | null {
  const present = models.filter(({ values }) => values.some((value) => value !== null));
  const sizes = present.map(({ parameters }) => Math.log10(parameters));
  if (new Set(sizes).size < 2) return null;
  const sums = clusterSums(present, clusters);
  const every = sums.map((_, at) => at);
  const perDecade = slopeOf(sizes, sums, every);
  if (perDecade === null) return null;
  return {
    perDecade,
    interval: interval(sizes, sums, seed),
    models: present.length,
    items: clusters.length,
  };
}

/** Per cluster: for each model the sum of its values and their number. */
function clusterSums(models: readonly SizedValues[], clusters: readonly number[]): Float64Array[] {
  const byCluster = new Map<number, Float64Array>();
  for (const [item, cluster] of clusters.entries()) {
    const sums = byCluster.get(cluster) ?? new Float64Array(models.length * 2);
    byCluster.set(cluster, sums);
    for (const [at, { values }] of models.entries()) {
      const value = values[item];
      if (value === null || value === undefined) continue;
      sums[2 * at] = (sums[2 * at] as number) + value;
      sums[2 * at + 1] = (sums[2 * at + 1] as number) + 1;
    }
  }
  return [...byCluster.values()];
}

function slopeOf(
  sizes: readonly number[],
  sums: readonly Float64Array[],
  drawn: ArrayLike<number>,
): number | null {
  const totals = new Float64Array(sizes.length * 2);
  for (let at = 0; at < drawn.length; at++) {
    const one = sums[drawn[at] as number] as Float64Array;
    for (let place = 0; place < totals.length; place++)
      totals[place] = (totals[place] as number) + (one[place] as number);
  }
  const points = sizes.flatMap((size, at) => {
    const n = totals[2 * at + 1] as number;
    return n > 0 ? [[size, (totals[2 * at] as number) / n] as const] : [];
  });
  return leastSquares(points);
}

function leastSquares(points: readonly (readonly [x: number, y: number])[]): number | null {
  const n = points.length;
  const middleX = points.reduce((sum, [x]) => sum + x, 0) / n;
  const middleY = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const spread = points.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0) / spread;
  return Number.isFinite(slope) ? slope : null;
}

function interval(
  sizes: readonly number[],
  sums: readonly Float64Array[],
  seed: number,
): readonly [number, number] | null {
  const n = sums.length;
  if (n < FEWEST_CLUSTERS) return null;
  const random = seededRandom(seed);
  const drawn = new Uint32Array(n);
  const slopes: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    for (let at = 0; at < n; at++) drawn[at] = Math.floor(random() * n);
    const slope = slopeOf(sizes, sums, drawn);
    if (slope !== null) slopes.push(slope);
  }
  if (slopes.length < RESAMPLES * ENOUGH) return null;
  const sorted = Float64Array.from(slopes).sort();
  return [quantileOfSorted(sorted, 0.025), quantileOfSorted(sorted, 0.975)];
}
