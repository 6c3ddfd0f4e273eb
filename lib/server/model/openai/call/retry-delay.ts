import 'server-only';

/**
 * How long to wait before attempt `attempt + 1`, in milliseconds: what the server asks for, else a draw from
 * 0 to `base · 2^(attempt - 1)`, at most `cap` ("full jitter", AWS Architecture Blog, 2015). `chance` is in [0, 1).
 */
export const retryDelay = (
  attempt: number,
  retryAfterMs: number | null,
  { retryBaseMs, retryCapMs }: { retryBaseMs: number; retryCapMs: number },
  chance: number,
): number => retryAfterMs ?? chance * Math.min(retryCapMs, retryBaseMs * 2 ** (attempt - 1));
