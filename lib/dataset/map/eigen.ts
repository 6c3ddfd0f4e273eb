/** Eigenvectors of a symmetric matrix, largest eigenvalue first; `vectors[i]` belongs to `values[i]` and is one long. */
export interface Eigen {
  values: number[];
  vectors: Float64Array[];
}

const SWEEPS = 60;

/** Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, 8.5). For small matrices: the time grows with size³. */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, i) => Float64Array.from({ length: size }, (_zero, j) => (i === j ? 1 : 0)));
  const total = a.reduce((sum, row) => sum + row.reduce((part, value) => part + value * value, 0), 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    if (offDiagonal(a) <= 1e-22 * total) break;
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, p, q);
  }
  const order = a
    .map((_, i) => i)
    .sort((one, other) => entry(a, other, other) - entry(a, one, one) || one - other);
  return {
    values: order.map((i) => entry(a, i, i)),
    vectors: order.map((i) => Float64Array.from(v, (row) => row[i] ?? 0)),
  };
}

const entry = (a: readonly Float64Array[], i: number, j: number): number => a[i]?.[j] ?? 0;

const offDiagonal = (a: readonly Float64Array[]): number =>
  a.reduce((sum, row, i) => sum + row.reduce((part, value, j) => part + (i === j ? 0 : value * value), 0), 0);

function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const between = entry(a, p, q);
  if (between === 0) return;
  const theta = (entry(a, q, q) - entry(a, p, p)) / (2 * between);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  turnColumns(a, p, q, cosine, sine);
  turnColumns(v, p, q, cosine, sine);
  const [rowP, rowQ] = [a[p], a[q]];
  if (!rowP || !rowQ) return;
  for (let k = 0; k < rowP.length; k++) {
    const [one, other] = [rowP[k] ?? 0, rowQ[k] ?? 0];
    rowP[k] = cosine * one - sine * other;
    rowQ[k] = sine * one + cosine * other;
  }
}

function turnColumns(
  rows: readonly Float64Array[],
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  for (const row of rows) {
    const one = row[p] as number;
    const other = row[q] as number;
    row[p] = cosine * one - sine * other;
    row[q] = sine * one + cosine * other;
  }
}
