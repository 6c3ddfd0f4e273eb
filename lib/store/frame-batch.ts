/** Runs `work` soon, once; gives back a function that calls it off. */
export type Schedule = (work: () => void) => () => void;

/** Frames stop in a hidden tab, so a timer stands behind the frame. */
const HIDDEN_MS = 120;

export const onNextFrame: Schedule = (work) => {
  let done = false;
  const run = () => {
    if (done) return;
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, HIDDEN_MS);
  return () => {
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

export interface Batch<T> {
  push(item: T): void;
  /** Hands over what waits, now. */
  flush(): void;
  /** Drops what waits. */
  clear(): void;
}

/** Collects items and hands them over together, in order, at most once per scheduled turn. */
export function createBatch<T>(schedule: Schedule, deliver: (items: T[]) => void): Batch<T> {
  let waiting: T[] = [];
  let cancel: (() => void) | null = null;

  const stop = () => {
    cancel?.();
    cancel = null;
  };
  const flush = () => {
    stop();
    if (waiting.length === 0) return;
    const items = waiting;
    waiting = [];
    deliver(items);
  };
  return {
    push(item) {
      waiting.push(item);
      cancel ??= schedule(flush);
    },
    flush,
    clear() {
      stop();
      waiting = [];
    },
  };
}
