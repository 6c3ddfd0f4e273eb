import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold up everything else on the server, in milliseconds. */
const SLICE_MS = 10;

/** Runs work to its end, others having their turn in between; `ms` is what it took by itself. */
export async function inSlices<T>(work: Generator<undefined, T>): Promise<{ value: T; ms: number }> {
  let ms = 0;
  for (let since = performance.now(); ; ) {
    const { done, value } = work.next();
    const now = performance.now();
    if (done) return { value, ms: ms + now - since };
    if (now - since < SLICE_MS) continue;
    ms += now - since;
    await nextTurn();
    since = performance.now();
  }
}
