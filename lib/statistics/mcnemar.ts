import { binomialChance, binomialTail } from './binomial';

export interface McNemar {
  /** Units that only the first got right, and only the second. The rest tell nothing. */
  onlyFirst: number;
  onlySecond: number;
  /** Two-sided and exact: never too small, often a little too large. */
  p: number;
  /** With half the chance of the count itself: nearer to the level it promises (Fagerland, Lydersen & Laake 2013, BMC Medical Research Methodology 13, 91). */
  midP: number;
}

/**
 * Whether two raters are right equally often, over the same units (McNemar 1947, Psychometrika 12, 153–157; exact by the
 * binomial distribution of the discordant units at chance ½).
 */
export function mcnemar(pairs: Iterable<readonly [first: boolean, second: boolean]>): McNemar {
  let [onlyFirst, onlySecond] = [0, 0];
  for (const [first, second] of pairs) {
    if (first && !second) onlyFirst++;
    if (second && !first) onlySecond++;
  }
  const n = onlyFirst + onlySecond;
  const most = Math.max(onlyFirst, onlySecond);
  if (n === 0) return { onlyFirst, onlySecond, p: 1, midP: 1 };
  const tails = 2 * binomialTail(most, n, 0.5);
  const isEven = onlyFirst === onlySecond;
  return {
    onlyFirst,
    onlySecond,
    p: Math.min(1, tails),
    midP: isEven ? 1 - binomialChance(most, n, 0.5) / 2 : tails - binomialChance(most, n, 0.5),
  };
}
