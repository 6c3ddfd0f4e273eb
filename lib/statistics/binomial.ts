/** Chance of `k` or more successes in `n` trials of chance `p` each. Exact up to rounding; time grows with `n`. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  let logTerm = n * Math.log1p(-p);
  const logOdds = Math.log(p) - Math.log1p(-p);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += Math.exp(logTerm);
    logTerm += Math.log((n - i) / (i + 1)) + logOdds;
  }
  return Math.min(1, sum);
}

/** Natural logarithm of the chance of exactly `k` successes in `n` trials of chance `p` each, 0 < p < 1. */
const logChance = (k: number, n: number, p: number): number =>
  logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p);

/** ln of n over k, as a sum where that is short: exact to rounding for the counts of a test. */
function logChoose(n: number, k: number): number {
  let total = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) total += Math.log((n - Math.min(k, n - k) + i) / i);
  return total;
}

/** Chance of exactly `k` successes in `n` trials of chance `p` each. */
export function binomialChance(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  return Math.exp(logChance(k, n, p));
}

/**
 * Exact two-sided binomial test: the chance, where each trial succeeds with chance `p`, of a count that is no likelier than
 * `k` (the method of small p-values, as R's binom.test). 1 without trials.
 */
export function binomialTest(k: number, n: number, p = 0.5): number {
  const own = binomialChance(k, n, p) * (1 + 1e-7);
  let total = 0;
  for (let i = 0; i <= n; i++) {
    const chance = binomialChance(i, n, p);
    if (chance <= own) total += chance;
  }
  return Math.min(1, total);
}
