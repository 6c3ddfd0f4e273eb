import { type Random, seededRandom } from '../../statistics/random';
import { at, type Matrix, matrixOf, rowOf, squaredDistance } from './matrix';

export interface Clustering {
  k: number;
  /** The cluster of each row. */
  of: Uint8Array;
  centres: Matrix;
}

const ROUNDS = 40;

/** k-means from k-means++ beginnings (Arthur & Vassilvitskii, 2007), with a fixed seed; 1 to 255 clusters. */
export function kMeans(rows: Matrix, k: number, seed: number): Clustering {
  const centres = beginnings(rows, Math.max(1, Math.min(k, rows.rows, 255)), seededRandom(seed));
  const of = new Uint8Array(rows.rows);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = assign(rows, centres, of);
    if (round > 0 && moved === 0) break;
    recentre(rows, centres, of);
  }
  assign(rows, centres, of);
  return { k: centres.rows, of, centres };
}

function beginnings(rows: Matrix, k: number, random: Random): Matrix {
  const centres = matrixOf(rows.rows === 0 ? 0 : k, rows.columns);
  const nearest = new Float64Array(rows.rows).fill(Number.POSITIVE_INFINITY);
  let next = Math.floor(random() * rows.rows);
  for (let cluster = 0; cluster < centres.rows; cluster++) {
    centres.data.set(rowOf(rows, next), cluster * rows.columns);
    let total = 0;
    for (let row = 0; row < rows.rows; row++) {
      nearest[row] = Math.min(at(nearest, row), squaredDistance(rows, row, centres, cluster));
      total += at(nearest, row);
    }
    let left = random() * total;
    for (next = 0; next < rows.rows - 1; next++) {
      left -= at(nearest, next);
      if (left < 0) break;
    }
  }
  return centres;
}

/** Gives every row to its nearest centre; tells how many changed. */
function assign(rows: Matrix, centres: Matrix, of: Uint8Array): number {
  let moved = 0;
  for (let row = 0; row < rows.rows; row++) {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < centres.rows; cluster++) {
      const distance = squaredDistance(rows, row, centres, cluster);
      if (distance < least) [best, least] = [cluster, distance];
    }
    if (of[row] !== best) moved++;
    of[row] = best;
  }
  return moved;
}

/** Moves each centre to the mean of its rows; one without rows stays where it is. */
function recentre(rows: Matrix, centres: Matrix, of: Uint8Array): void {
  const counts = new Uint32Array(centres.rows);
  for (const cluster of of) counts[cluster] = (counts[cluster] ?? 0) + 1;
  for (let cluster = 0; cluster < centres.rows; cluster++)
    if (at(counts, cluster) > 0) rowOf(centres, cluster).fill(0);
  for (let row = 0; row < rows.rows; row++) {
    const cluster = at(of, row);
    const centre = rowOf(centres, cluster);
    const values = rowOf(rows, row);
    for (let i = 0; i < centre.length; i++)
      centre[i] = (centre[i] as number) + (values[i] as number) / at(counts, cluster);
  }
}
