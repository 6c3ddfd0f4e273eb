/** ln Σ exp(xᵢ), without overflow; −∞ of none. */
export function logSumExp(values: readonly number[]): number {
  const top = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(top)) return top;
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}
