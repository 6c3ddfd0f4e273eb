/** Rows of numbers, one after the other: `data[row * columns + column]`. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float32Array<ArrayBuffer>;
}

export const matrixOf = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  data: new Float32Array(rows * columns),
});

export const rowOf = ({ data, columns }: Matrix, row: number): Float32Array =>
  data.subarray(row * columns, (row + 1) * columns);

/** The number at a place that is known to exist. */
export const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;

/** Makes every row one long, so that distances compare directions; rows of zeros stay. */
export function normaliseRows(matrix: Matrix): Matrix {
  for (let row = 0; row < matrix.rows; row++) {
    const values = rowOf(matrix, row);
    let sum = 0;
    for (const value of values) sum += value * value;
    if (sum === 0) continue;
    const factor = 1 / Math.sqrt(sum);
    for (let i = 0; i < values.length; i++) values[i] = at(values, i) * factor;
  }
  return matrix;
}

/** Squared Euclidean distance between a row of one matrix and a row of another, both of the same width. */
export function squaredDistance(one: Matrix, row: number, other: Matrix, otherRow: number): number {
  const [a, b, width] = [one.data, other.data, one.columns];
  const [from, otherFrom] = [row * width, otherRow * width];
  let sum = 0;
  for (let i = 0; i < width; i++) {
    const difference = (a[from + i] as number) - (b[otherFrom + i] as number);
    sum += difference * difference;
  }
  return sum;
}
