import { upperGamma } from './gamma';

export interface GoodnessOfFit {
  chiSquare: number;
  degreesOfFreedom: number;
  /** The chance of counts at least as far off if the expected ones held; null with a single cell. */
  p: number | null;
  /** Cells whose expected count is below 5: with more than a fifth of them `p` is rough (Cochran 1954, Biometrics 10, 417–451). */
  thinCells: number;
}

/** The chance of a chi-square at least as large: Q(k/2, x/2), the regularised upper incomplete gamma function. */
export const chiSquareTail = (chiSquare: number, degreesOfFreedom: number): number =>
  upperGamma(degreesOfFreedom / 2, chiSquare / 2);

/**
 * Pearson's chi-square of counts against expected counts (Pearson 1900, Philosophical Magazine 50, 157–175). Cells where
 * nothing is expected are left out while nothing is there; a count in such a cell makes the fit impossible (p = 0).
 *
 * @param estimated parameters that were fitted to the same counts: each takes a degree of freedom
 */
export function goodnessOfFit(
  counts: readonly number[],
  expected: readonly number[],
  estimated = 0,
): GoodnessOfFit {
  if (counts.length !== expected.length)
    throw new RangeError(`${counts.length} counts cannot be held against ${expected.length} expected ones.`);
  let [chiSquare, thinCells, cells] = [0, 0, 0];
  for (const [at, count] of counts.entries()) {
    const wanted = expected[at] ?? 0;
    if (!(wanted >= 0)) throw new RangeError(`An expected count is 0 or more, not ${wanted}.`);
    if (wanted === 0 && count === 0) continue;
    cells++;
    if (wanted < 5) thinCells++;
    chiSquare += wanted === 0 ? Number.POSITIVE_INFINITY : (count - wanted) ** 2 / wanted;
  }
  const degreesOfFreedom = Math.max(0, cells - 1 - estimated);
  const p =
    degreesOfFreedom === 0
      ? null
      : Number.isFinite(chiSquare)
        ? chiSquareTail(chiSquare, degreesOfFreedom)
        : 0;
  return { chiSquare, degreesOfFreedom, p, thinCells };
}

/** The same against equal counts. */
export function againstUniform(counts: readonly number[]): GoodnessOfFit {
  const share = counts.reduce((total, one) => total + one, 0) / counts.length;
  return goodnessOfFit(
    counts,
    counts.map(() => share),
  );
}
