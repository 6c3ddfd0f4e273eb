import { type Clustering, kMeans } from './k-means';
import { at, type Matrix, matrixOf, rowOf, squaredDistance } from './matrix';

export interface Clusters {
  /** The cluster of each row, the largest cluster first. */
  of: Uint8Array;
  sizes: number[];
  /** Mean simplified silhouette, -1 to 1: how far apart the clusters are; null with a single one. */
  silhouette: number | null;
}

/** Two clusters of many texts say little, though they often lie furthest apart. */
const LEAST = 4;
const MOST = 12;
const SAMPLE = 2000;

/**
 * k-means with the number of clusters, 4 to 12 and at most √(n / 2), whose simplified silhouette (Hruschka et al., 2004) is
 * highest on an even sample of at most 2,000 rows. One cluster where the rows are too few or all the same.
 */
export function findClusters(rows: Matrix, seed: number): Clusters {
  const sample = evenSample(rows);
  const most = Math.min(MOST, Math.floor(Math.sqrt(rows.rows / 2)));
  let best = { k: 1, silhouette: Number.NEGATIVE_INFINITY };
  for (let k = Math.min(LEAST, Math.max(2, most)); k <= most; k++) {
    const silhouette = simplifiedSilhouette(sample, kMeans(sample, k, seed));
    if (silhouette !== null && silhouette > best.silhouette + 1e-9) best = { k, silhouette };
  }
  const clustering = kMeans(rows, best.k, seed);
  return { ...largestFirst(clustering), silhouette: simplifiedSilhouette(rows, clustering) };
}

function evenSample(rows: Matrix): Matrix {
  if (rows.rows <= SAMPLE) return rows;
  const sample = matrixOf(SAMPLE, rows.columns);
  for (let i = 0; i < SAMPLE; i++)
    sample.data.set(rowOf(rows, Math.floor((i * rows.rows) / SAMPLE)), i * rows.columns);
  return sample;
}

/** Null where fewer than two clusters have rows. */
function simplifiedSilhouette(rows: Matrix, { of, centres }: Clustering): number | null {
  if (new Set(of).size < 2) return null;
  let sum = 0;
  for (let row = 0; row < rows.rows; row++) {
    const own = Math.sqrt(squaredDistance(rows, row, centres, at(of, row)));
    let other = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < centres.rows; cluster++)
      if (cluster !== of[row])
        other = Math.min(other, Math.sqrt(squaredDistance(rows, row, centres, cluster)));
    if (own !== other) sum += (other - own) / Math.max(own, other);
  }
  return sum / rows.rows;
}

/** Numbers the clusters by size; those without rows fall away. */
function largestFirst({ of, k }: Clustering): Pick<Clusters, 'of' | 'sizes'> {
  const counts = new Array<number>(k).fill(0);
  for (const cluster of of) counts[cluster] = at(counts, cluster) + 1;
  const order = counts
    .map((_, cluster) => cluster)
    .filter((cluster) => at(counts, cluster) > 0)
    .sort((one, other) => at(counts, other) - at(counts, one) || one - other);
  const placeOf = new Map(order.map((cluster, place) => [cluster, place]));
  return {
    of: of.map((cluster) => placeOf.get(cluster) ?? 0),
    sizes: order.map((cluster) => at(counts, cluster)),
  };
}
