import { twoSidedP } from '../../../statistics/normal';

export interface RunsTest {
  runs: number;
  /** Runs in a random order of the same labels. */
  expected: number;
  deviation: number;
  /** Negative: fewer runs than by chance (labels come in blocks); positive: more (labels alternate). */
  z: number;
  /** Two-sided. */
  p: number;
}

/**
 * Number of runs in a sequence of categories against a random order (Wald & Wolfowitz 1940 for two categories, Barton & David
 * 1957 for more): mean (n(n + 1) − Σnᵢ²)/n, variance (Σnᵢ²(Σnᵢ² + n(n + 1)) − 2nΣnᵢ³ − n³)/(n²(n − 1)).
 */
export function runsTest(sequence: ArrayLike<number>, categories: number): RunsTest {
  const n = sequence.length;
  const counts = new Float64Array(categories);
  let runs = 0;
  for (let i = 0; i < n; i++) {
    const label = sequence[i] as number;
    counts[label] = (counts[label] ?? 0) + 1;
    if (i === 0 || label !== sequence[i - 1]) runs++;
  }
  const squares = counts.reduce((sum, count) => sum + count ** 2, 0);
  const cubes = counts.reduce((sum, count) => sum + count ** 3, 0);
  const expected = n > 0 ? (n * (n + 1) - squares) / n : 0;
  const variance =
    n > 1 ? (squares * (squares + n * (n + 1)) - 2 * n * cubes - n ** 3) / (n ** 2 * (n - 1)) : 0;
  const deviation = Math.sqrt(Math.max(0, variance));
  const z = deviation > 0 ? (runs - expected) / deviation : 0;
  return { runs, expected, deviation, z, p: deviation > 0 ? twoSidedP(z) : 1 };
}
