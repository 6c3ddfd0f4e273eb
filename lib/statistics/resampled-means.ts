import { seededRandom } from './random';

/**
 * Means of resamples of `values` (drawn with replacement, as many as there are), in no order: those of Efron's bootstrap. How often each
 * distinct value is drawn is multinomial, so that with few distinct values a resample takes a few binomial draws instead of one draw a value.
 */
export function resampledMeans(values: readonly number[], resamples: number, seed: number): Float64Array {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const levels = [...counts].map(([value, count]) => ({ value, count }));
  const random = seededRandom(seed);
  const factorials = logFactorials(values.length);
  return Float64Array.from({ length: resamples }, () => {
    let [left, from, total] = [values.length, values.length, 0];
    for (const { value, count } of levels) {
      const drawn = binomialDraw(left, count / from, random(), factorials);
      total += value * drawn;
      left -= drawn;
      from -= count;
    }
    return total / values.length;
  });
}

/** ln 0!, ln 1!, … ln n! */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] as number) + Math.log(i);
  return logs;
}

/** Successes in `n` trials of chance `p`, by inversion from the likeliest count outwards: `u` is uniform from 0 to 1. */
function binomialDraw(n: number, p: number, u: number, factorials: Float64Array): number {
  if (n === 0 || p <= 0) return 0;
  if (p >= 1) return n;
  const log = (i: number) => factorials[i] as number;
  const likeliest = Math.min(n, Math.floor((n + 1) * p));
  const logChance =
    log(n) - log(likeliest) - log(n - likeliest) + likeliest * Math.log(p) + (n - likeliest) * Math.log1p(-p);
  const odds = p / (1 - p);
  let [low, high] = [likeliest, likeliest];
  let [lowChance, highChance] = [Math.exp(logChance), Math.exp(logChance)];
  let rest = u - lowChance;
  if (rest < 0) return likeliest;
  while (low > 0 || high < n) {
    if (high < n) {
      highChance *= ((n - high) / (high + 1)) * odds;
      high++;
      rest -= highChance;
      if (rest < 0) return high;
    }
    if (low > 0) {
      lowChance *= low / ((n - low + 1) * odds);
      low--;
      rest -= lowChance;
      if (rest < 0) return low;
    }
  }
  return likeliest;
}
