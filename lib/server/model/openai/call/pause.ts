import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';

/** The longest that one timer can wait; a longer one would fire at once. */
const LONGEST_MS = 2_147_483_647;

/** Waits however long; rejects when the signal aborts. */
export const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  for (let left = ms; left > 0; left -= LONGEST_MS)
    await sleep(Math.min(left, LONGEST_MS), undefined, { signal });
};
