import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelError } from '../../ports/model';
import type { Aboard } from './aboard';
import { ModelFailed } from './model-failed';
import { isRateLimit, Patience } from './patience';
import type { ServerGate } from './server-gates';

/** A model whose server is away or busy: waited for with growing pauses, and given up after so many. The model’s reason says so meanwhile. */
export class Outage {
  readonly #aboard: Aboard;
  readonly #key: string;
  readonly #gate: ServerGate;
  readonly #patience: Patience;
  /** What the model’s reason is when all is well. */
  #usual: string | null;
  #until = 0;

  constructor(aboard: Aboard, key: string, gate: ServerGate, usual: string | null) {
    this.#aboard = aboard;
    this.#key = key;
    this.#gate = gate;
    this.#usual = usual;
    this.#patience = new Patience(aboard.timing);
  }

  get isOn(): boolean {
    return this.#patience.streak > 0;
  }

  /** Begins the next pause. Throws ModelFailed where that would be one too many. */
  failed(error: ModelError): void {
    this.#patience.failed(error);
    const { streak, isOver, pauseMs } = this.#patience;
    if (isOver)
      throw new ModelFailed(
        `${error.message} It was tried ${streak} times in a row: let the run go on when it is back.`,
      );
    this.#until = performance.now() + pauseMs;
    // Whoever else asks this server asks too often as well.
    if (isRateLimit(error)) this.#gate.coolDown(pauseMs);
    this.#tell(`${error.message} Tried ${streak === 1 ? 'once' : `${streak} times`}; it is tried again.`);
  }

  succeeded(): void {
    if (!this.isOn) return;
    this.#patience.succeeded();
    this.#tell(this.#usual);
  }

  /** Resolves when the pause is over, or nothing more is to be asked. */
  async pause(): Promise<void> {
    const left = this.#until - performance.now();
    if (left > 0) await sleep(left, undefined, { signal: this.#aboard.leaving }).catch(() => undefined);
  }

  #tell(reason: string | null): void {
    this.#aboard.progress.set(this.#key, { reason });
    this.#aboard.ledger.touch();
  }
}
