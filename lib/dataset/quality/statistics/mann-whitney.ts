import { twoSidedP } from '../../../statistics/normal';

export interface MannWhitney {
  /** Chance that a value drawn from the first is larger than one from the second, ties counting half. */
  auc: number;
  /** Cliff's delta, 2 · auc − 1: from −1 (all of the first are smaller) to 1. */
  delta: number;
  /** Two-sided, by the normal approximation with correction for ties. */
  p: number;
}

/**
 * Compares two samples, each in ascending order and not empty (Mann & Whitney 1947; Cliff 1993). Variance of U with ties:
 * n₁n₂/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))).
 */
export function mannWhitney(first: ArrayLike<number>, second: ArrayLike<number>): MannWhitney {
  const [n1, n2] = [first.length, second.length];
  const n = n1 + n2;
  let u = 0;
  let ties = 0;
  for (let i = 0, j = 0; i < n1 || j < n2; ) {
    const value = Math.min(first[i] ?? Number.POSITIVE_INFINITY, second[j] ?? Number.POSITIVE_INFINITY);
    const below = j;
    let [ofFirst, ofSecond] = [0, 0];
    for (; first[i] === value; i++) ofFirst++;
    for (; second[j] === value; j++) ofSecond++;
    u += ofFirst * (below + ofSecond / 2);
    const tied = ofFirst + ofSecond;
    ties += tied ** 3 - tied;
  }
  const auc = u / (n1 * n2);
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  const p = variance > 0 ? twoSidedP((u - (n1 * n2) / 2) / Math.sqrt(variance)) : 1;
  return { auc, delta: 2 * auc - 1, p };
}
