import 'server-only';

/**
 * A queue with one reader. `return` answers at once even while a `next` waits, and tells the writer, which an async
 * generator would not do before its next value.
 */
export class PartQueue<T> implements AsyncIterableIterator<T> {
  private buffered: T[] = [];
  private head = 0;
  private waiting: ((result: IteratorResult<T>) => void) | null = null;
  private closed = false;
  private readonly onLeave: () => void;

  constructor(onLeave: () => void) {
    this.onLeave = onLeave;
  }

  push(part: T): void {
    if (this.closed) return;
    if (this.waiting) {
      const resolve = this.waiting;
      this.waiting = null;
      resolve({ value: part, done: false });
    } else this.buffered.push(part);
  }

  /** Nothing follows; what is buffered can still be read. */
  close(): void {
    this.closed = true;
    this.waiting?.({ value: undefined, done: true });
    this.waiting = null;
  }

  /** Nothing follows, and what is buffered is thrown away. */
  drop(): void {
    this.buffered = [];
    this.head = 0;
    this.close();
  }

  next(): Promise<IteratorResult<T>> {
    if (this.head < this.buffered.length) {
      const value = this.buffered[this.head++] as T;
      if (this.head === this.buffered.length) {
        this.buffered = [];
        this.head = 0;
      }
      return Promise.resolve({ value, done: false });
    }
    if (this.closed) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  return(): Promise<IteratorResult<T>> {
    this.drop();
    this.onLeave();
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
