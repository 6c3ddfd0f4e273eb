import { twoSidedP } from './normal';
import { quantileOfSorted } from './quantile';
import { seededRandom } from './random';
import { studentQuantile } from './student';

/** Values of several columns over the same items, summed by cluster: of means over clusters drawn again, nothing else is needed. */
export interface ClusterSums {
  /** Items of each cluster; all above 0. */
  sizes: Float64Array;
  /** Cluster after cluster, each column’s sum over its items. */
  sums: Float64Array;
}

const RESAMPLES = 2000;
/**
 * Of fewer, resamples give too narrow an interval: clusters that all go the same way would leave zero out for certain, which five
 * do by chance alone once in sixteen, and six once in thirty-two.
 */
const FEWEST_CLUSTERS = 6;
/** So many additions between two breaths take a millisecond or two. */
const SLICE = 400_000;

/** Each column’s mean over the items as they are. */
export function clusterMeans({ sizes, sums }: ClusterSums): number[] {
  const columns = sums.length / sizes.length;
  const items = sizes.reduce((all, size) => all + size, 0);
  const totals = new Float64Array(columns);
  for (let at = 0; at < sums.length; at++)
    totals[at % columns] = (totals[at % columns] as number) + (sums[at] as number);
  return [...totals].map((total) => total / items);
}

/**
 * Means of all columns over clusters drawn with replacement, as many as there are (the cluster bootstrap: Efron 1979; Cameron, Gelbach &
 * Miller 2008, The Review of Economics and Statistics 90, 414–427). Items of a cluster come and go together, and each resample holds the same items in
 * every column, so that any sum or difference of columns can be resampled by theirs. Null with fewer than six clusters. Yields between slices
 * of work.
 *
 * @returns for each column its means, resample by resample
 */
export function* resampledClusterMeans(
  { sizes, sums }: ClusterSums,
  { seed, resamples = RESAMPLES }: { seed: number; resamples?: number },
): Generator<undefined, Float64Array[] | null> {
  const clusters = sizes.length;
  if (clusters < FEWEST_CLUSTERS) return null;
  const columns = sums.length / clusters;
  const means = Array.from({ length: columns }, () => new Float64Array(resamples));
  const random = seededRandom(seed);
  const drawn = new Uint32Array(clusters);
  const totals = new Float64Array(columns);
  let work = 0;
  for (let resample = 0; resample < resamples; resample++) {
    drawn.fill(0);
    for (let i = 0; i < clusters; i++) {
      const cluster = Math.floor(random() * clusters);
      drawn[cluster] = (drawn[cluster] as number) + 1;
    }
    const items = totalsOf(drawn, sizes, sums, totals);
    for (const [column, of] of means.entries()) of[resample] = (totals[column] as number) / items;
    work += clusters * (columns + 4);
    if (work < SLICE) continue;
    work = 0;
    yield;
  }
  return means;
}

function totalsOf(drawn: Uint32Array, sizes: Float64Array, sums: Float64Array, totals: Float64Array): number {
  const columns = totals.length;
  totals.fill(0);
  let items = 0;
  for (let cluster = 0; cluster < drawn.length; cluster++) {
    const times = drawn[cluster] as number;
    if (times === 0) continue;
    items += times * (sizes[cluster] as number);
    const from = cluster * columns;
    for (let column = 0; column < columns; column++)
      totals[column] = (totals[column] as number) + times * (sums[from + column] as number);
  }
  return items;
}

/**
 * The 95 % interval of values resampled over so many clusters, which stay as they are: the expanded percentile interval (Hesterberg 2015, The
 * American Statistician 69, 371–386, section 4.3). Resamples of n clusters spread by √((n − 1)/n) too little, and percentiles know nothing of
 * Student’s t: of few clusters the plain 2.5 % and 97.5 % are too narrow. Here they are the shares below ∓√(n/(n − 1))·t of n − 1 degrees of freedom; of
 * hundreds it is the plain interval.
 */
export function percentileInterval(values: Float64Array, clusters: number): [low: number, high: number] {
  const sorted = values.toSorted();
  const t = studentQuantile(0.975, clusters - 1);
  const tail = twoSidedP(Math.sqrt(clusters / (clusters - 1)) * t) / 2;
  return [quantileOfSorted(sorted, tail), quantileOfSorted(sorted, 1 - tail)];
}

/**
 * Whether clusters tell enough of a difference, by what each has of it: those that have none of it cannot say which way it goes, and fewer than six
 * that do can all go one way by chance more than once in twenty, whatever the resamples say.
 */
export function differEnough(differences: Iterable<number>): boolean {
  let differing = 0;
  for (const difference of differences) if (Math.abs(difference) > NOTHING) differing++;
  return differing >= FEWEST_CLUSTERS;
}

/** What rounding leaves of a difference that is none. */
const NOTHING = 1e-9;
