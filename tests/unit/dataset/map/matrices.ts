import type { Matrix } from '@/lib/dataset/map/matrix';
import { seededRandom } from '@/lib/statistics/random';

export const matrixFrom = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  data: Float32Array.from(rows.flat()),
});

/** Points scattered around each centre. */
export function blobs(centres: readonly (readonly number[])[], each: number, spread: number): Matrix {
  const random = seededRandom(3);
  return matrixFrom(
    centres.flatMap((centre) =>
      Array.from({ length: each }, () => centre.map((value) => value + (random() - 0.5) * spread)),
    ),
  );
}

export const isFiniteAll = (values: ArrayLike<number>): boolean => Array.from(values).every(Number.isFinite);
