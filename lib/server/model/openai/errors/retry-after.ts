import 'server-only';

/**
 * How long a server asks to wait, in milliseconds, by `retry-after-ms` or `retry-after` (seconds or an HTTP date,
 * RFC 9110 §10.2.3). Null when it does not say or cannot be read.
 */
export const retryAfterMs = (headers: Headers | undefined, now: number): number | null => {
  const milliseconds = toAmount(headers?.get('retry-after-ms'));
  if (milliseconds !== null) return milliseconds;
  const value = headers?.get('retry-after');
  const seconds = toAmount(value);
  if (seconds !== null) return seconds * 1000;
  const date = value && /^\w{3,9},? .*GMT\s*$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
};

const toAmount = (value: string | null | undefined): number | null =>
  value && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null;
