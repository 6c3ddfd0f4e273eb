import { Z95 } from './estimate';

/** The 95 % score interval of a share of `n` (Wilson 1927): unlike the simple one it has a width when all or none agree. */
export function wilson(successes: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const share = successes / n;
  const z2 = Z95 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n ** 2));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
