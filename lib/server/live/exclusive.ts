import 'server-only';

/**
 * One at a time per key. A loom's changes and their events run under its key, so that what a snapshot shows and the
 * cursor it carries always belong together. Not re-entrant.
 */
export class Exclusive {
  private readonly tails = new Map<string, Promise<unknown>>();

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => undefined);
    this.tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (this.tails.get(key) === tail) this.tails.delete(key);
    }
  }
}
