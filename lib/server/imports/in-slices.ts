import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may hold up everything else on the server, in milliseconds. */
const SLICE_MS = 15;

export interface Watch {
  /** Ends the work; it then rejects with the signal's reason. */
  signal: AbortSignal;
  /** Told the share done, 0 to 1, each time the others get their turn. */
  onProgress(share: number): void;
}

/** Lets others have their turn whenever a slice of time is used up. */
export class Slices {
  #since = performance.now();
  readonly #watch: Watch;

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  async breathe(share: number): Promise<void> {
    if (performance.now() - this.#since < SLICE_MS) return;
    this.#watch.onProgress(share);
    await nextTurn();
    this.#watch.signal.throwIfAborted();
    this.#since = performance.now();
  }
}

/** Runs a long reading to its end, a slice at a time. */
export async function inSlices<T>(reading: Generator<number, T>, watch: Watch): Promise<T> {
  const slices = new Slices(watch);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
    await slices.breathe(value);
  }
}

/** The watch over a part of a longer work, which goes from one share of the whole to another. */
export const partOf = (watch: Watch, [from, to]: readonly [from: number, to: number]): Watch => ({
  signal: watch.signal,
  onProgress: (share) => watch.onProgress(from + (to - from) * Math.min(1, Math.max(0, share))),
});
