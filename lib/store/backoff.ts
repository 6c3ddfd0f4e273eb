const BASE_MS = 400;
const CAP_MS = 15_000;

/**
 * How long to wait before try number `attempt` (from 0), in milliseconds: exponential with full jitter, so that
 * many tabs do not knock at the same moment after a restart. `random` is in [0, 1).
 */
export const backoffMs = (attempt: number, random: number): number =>
  Math.round(BASE_MS / 2 + random * Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempt, 16)));
