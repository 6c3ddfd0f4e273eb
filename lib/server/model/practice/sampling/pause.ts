import 'server-only';
import { setImmediate, setTimeout } from 'node:timers/promises';

/** Waits `ms` milliseconds, or one turn of the event loop for 0; an abort ends it at once. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  const wait = ms > 0 ? setTimeout(ms, undefined, { signal }) : setImmediate();
  await wait.catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
