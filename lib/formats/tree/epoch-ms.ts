/** A moment in epoch milliseconds, as number or as digits; null where it is none. */
export function epochMs(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) return null;
  const ms = Math.floor(number);
  return Number.isSafeInteger(ms) ? ms : null;
}
