import 'server-only';
import { clearTimeout, setTimeout } from 'node:timers';

/** Calls `onSilence` when nothing happens for as long as it was last told to be patient. */
export class Watchdog {
  private timer: NodeJS.Timeout;
  private readonly onSilence: () => void;

  constructor(patienceMs: number, onSilence: () => void) {
    this.onSilence = onSilence;
    this.timer = setTimeout(onSilence, patienceMs);
  }

  /** Something happened. Costs no allocation. */
  touch(): void {
    this.timer.refresh();
  }

  setPatience(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.onSilence, ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
