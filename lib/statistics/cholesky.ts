/**
 * Lower triangle L of a symmetric matrix A = L·Lᵀ, both as rows one after the other; null where A is not positive definite
 * (Golub & Van Loan, Matrix Computations, 4.2). Only the lower triangle of A is read.
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (j < i) lower[i * size + j] = sum / (lower[j * size + j] as number);
      else if (sum > 0) lower[i * size + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** x with L·x = b. */
export function solveLower(lower: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  return x;
}

/** x with Lᵀ·x = b: of independent standard normals b, normals whose precision is L·Lᵀ. */
export function solveUpper(lower: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  const x = b.slice();
  for (let i = size - 1; i >= 0; i--) {
    const value = (x[i] as number) / (lower[i * size + i] as number);
    x[i] = value;
    for (let k = 0; k < i; k++) x[k] = (x[k] as number) - (lower[i * size + k] as number) * value;
  }
  return x;
}

/** x with L·Lᵀ·x = b. */
export const solve = (lower: Float64Array, b: Float64Array): Float64Array =>
  solveUpper(lower, solveLower(lower, b));

/** The inverse of L·Lᵀ. */
export function inverse(lower: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = solve(lower, unit);
    for (let row = 0; row < size; row++) result[row * size + column] = solved[row] as number;
  }
  return result;
}

/** Natural logarithm of the determinant of L·Lᵀ. */
export function logDeterminant(lower: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.log(lower[i * size + i] as number);
  return 2 * sum;
}
