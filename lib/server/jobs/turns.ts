import 'server-only';

/** So many at once; the others come when one has given back its turn, first come, first served. */
export class Turns {
  private free: number;
  private readonly queue = new Set<() => void>();

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  /** Whether whoever asks now has to wait. */
  get isFull(): boolean {
    return this.free === 0;
  }

  /** Resolves with the way to give the turn back, or with null when the signal aborts before it comes. */
  async take(signal: AbortSignal): Promise<(() => void) | null> {
    if (signal.aborted) return null;
    if (this.free > 0) this.free--;
    else if (!(await this.wait(signal))) return null;
    return () => this.giveBack();
  }

  private wait(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const onTurn = () => {
        signal.removeEventListener('abort', onAbort);
        resolve(true);
      };
      const onAbort = () => {
        this.queue.delete(onTurn);
        resolve(false);
      };
      this.queue.add(onTurn);
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  private giveBack(): void {
    const [next] = this.queue;
    if (!next) {
      this.free++;
      return;
    }
    this.queue.delete(next);
    next();
  }
}
