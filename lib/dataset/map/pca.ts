import { at, type Matrix, matrixOf } from './matrix';
import { widestDirections } from './widest-directions';

export interface Components {
  /** Each row along the components, the widest first; columns without spread are zero. */
  scores: Matrix;
  /** The share of all spread that each component holds, 0 to 1; all 0 when the rows are all the same. */
  shares: number[];
}

/**
 * Principal components by block power iteration with Rayleigh-Ritz (Halko, Martinsson & Tropp, 2011). The sign of each
 * component is the one that makes its largest loading positive, so the same rows always give the same picture.
 * `count` is cut to what the rows can hold.
 */
export function principalComponents(rows: Matrix, count: number, seed: number): Components {
  const kept = Math.min(count, rows.columns, Math.max(0, rows.rows - 1));
  const scores = matrixOf(rows.rows, count);
  const shares = new Array<number>(count).fill(0);
  const centred = centre(rows);
  const spread = sumOfSquares(centred);
  if (kept === 0 || spread <= 1e-12 * sumOfSquares(rows)) return { scores, shares };

  const { values, vectors } = widestDirections(centred, kept, seed);
  for (const [column, vector] of vectors.slice(0, kept).entries()) {
    if (at(values, column) <= 1e-9 * spread) continue;
    shares[column] = Math.min(1, at(values, column) / spread);
    settleSign(vector);
    for (let row = 0; row < rows.rows; row++) {
      let sum = 0;
      for (let i = 0; i < rows.columns; i++)
        sum += (centred.data[row * rows.columns + i] as number) * (vector[i] as number);
      scores.data[row * count + column] = sum;
    }
  }
  return { scores, shares };
}

function sumOfSquares({ data }: Matrix): number {
  let sum = 0;
  for (const value of data) sum += value * value;
  return sum;
}

function centre({ rows, columns, data }: Matrix): Matrix {
  const means = new Float64Array(columns);
  for (let i = 0; i < data.length; i++) means[i % columns] = at(means, i % columns) + at(data, i) / rows;
  const centred = matrixOf(rows, columns);
  for (let i = 0; i < data.length; i++) centred.data[i] = at(data, i) - at(means, i % columns);
  return centred;
}

function settleSign(vector: Float64Array): void {
  let largest = 0;
  for (const value of vector) if (Math.abs(value) > Math.abs(largest) * (1 + 1e-9)) largest = value;
  if (largest < 0) for (let i = 0; i < vector.length; i++) vector[i] = -at(vector, i);
}
