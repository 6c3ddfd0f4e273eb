import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelError } from '../../ports/model';
import type { Aboard } from './aboard';
import { ModelFailed } from './model-failed';
import { isRateLimit, Patience } from './patience';
import type { ServerGate } from './server-gates';
import { whatHappened } from './what-happened';

/** Nobody is waited for longer without being asked again. */
const LONGEST_MS = 86_400_000;
/** A wait that a person would wonder about. */
const WORTH_TELLING_MS = 5_000;

/** A model whose server is away or busy: waited for with growing pauses, and given up after so many. The model’s reason says so meanwhile. */
export class Outage {
  readonly #aboard: Aboard;
  readonly #key: string;
  readonly #gate: ServerGate;
  readonly #patience: Patience;
  /** What the model’s reason is when all is well. */
  #usual: string | null;
  #until = 0;
  /** It is told that another run keeps this one waiting. */
  #isOthers = false;

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
    const { streak, isOver } = this.#patience;
    if (isOver)
      throw new ModelFailed(
        `${whatHappened(error)} It was tried ${streak} times in a row: let the run go on when it is back.`,
      );
    const wanted = error.retryAfterMs ?? 0;
    const pauseMs = Math.min(LONGEST_MS, Math.max(this.#patience.pauseMs, wanted));
    this.#until = performance.now() + pauseMs;
    // Whoever else asks this server asks too often as well.
    if (isRateLimit(error)) this.#gate.coolDown(pauseMs);
    const when = wanted < WORTH_TELLING_MS ? '' : ` in ${inWords(pauseMs)}, as it asks for`;
    this.#tell(
      `${whatHappened(error)} Tried ${streak === 1 ? 'once' : `${streak} times`}; it is tried again${when}.`,
    );
  }

  succeeded(): void {
    if (!this.isOn) return;
    this.#patience.succeeded();
    this.#tell(this.#usual);
  }

  /** Before a place at the gate is waited for: another run may have been asked to leave the server alone. */
  comes(): void {
    const { closedMs } = this.#gate;
    if (this.isOn || closedMs < WORTH_TELLING_MS) return;
    this.#isOthers = true;
    this.#tell(
      `Another run was asked to leave this server alone: it is asked again in ${inWords(closedMs)}.`,
    );
  }

  /** A place was got. */
  entered(): void {
    if (!this.#isOthers) return;
    this.#isOthers = false;
    if (!this.isOn) this.#tell(this.#usual);
  }

  /** It is not waited for any more. */
  left(): void {
    if (this.isOn || this.#isOthers) this.#tell(this.#usual);
    this.#isOthers = false;
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

const inWords = (ms: number): string =>
  ms < 120_000
    ? `${Math.ceil(ms / 1000)} s`
    : ms < 7_200_000
      ? `${Math.ceil(ms / 60_000)} min`
      : `${Math.ceil(ms / 3_600_000)} h`;
