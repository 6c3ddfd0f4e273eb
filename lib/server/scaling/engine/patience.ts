import 'server-only';
import type { ModelError } from '../../ports/model';
import type { EngineTiming } from './timing';

type Limits = Pick<EngineTiming, 'pauseMs' | 'pauseCapMs' | 'outageTries' | 'rateLimitTries'>;

export const isRateLimit = ({ code }: ModelError): boolean => code === 'rate-limited';

/** How long to wait for a server that fails in ways that may pass, and when to give it up. */
export class Patience {
  readonly #limits: Limits;
  /** Failures in a row. */
  streak = 0;
  /** Whether it is asked too often; else it is away. */
  #slow = true;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  succeeded(): void {
    this.streak = 0;
    this.#slow = true;
  }

  failed(error: ModelError): void {
    this.streak++;
    // One answer in between that is no rate limit: it is not only that it is asked too often.
    this.#slow &&= isRateLimit(error);
  }

  get isOver(): boolean {
    return this.streak >= (this.#slow ? this.#limits.rateLimitTries : this.#limits.outageTries);
  }

  /** The pause before the next try, in milliseconds. */
  get pauseMs(): number {
    return Math.min(this.#limits.pauseCapMs, this.#limits.pauseMs * 2 ** (this.streak - 1));
  }
}
