/** Runs a generator of shares to its end at once. */
export function drain<T>(slices: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
