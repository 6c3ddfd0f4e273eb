import type { Reading } from './tree-file';

/** Runs a reading to its end at once: for what is small, and for tests. */
export function drain<T>(reading: Reading<T>): T {
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}
