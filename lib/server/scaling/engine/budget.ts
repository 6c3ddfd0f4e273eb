import 'server-only';

/** Gives back what was held, and takes what was spent. */
export type Hold = (spent: number) => void;

/** The tokens of a run. What requests under way may take is held until they end, so that together they do not pass the limit. */
export class Budget {
  #spent: number;
  #held = 0;
  readonly #limit: () => number | null;
  #changed = Promise.withResolvers<void>();

  /** `limit` is asked for at each request, so that it may change. */
  constructor(spent: number, limit: () => number | null) {
    this.#spent = spent;
    this.#limit = limit;
  }

  /** Resolves with null where so many tokens would pass the limit even if nothing more came of the requests under way. */
  async hold(tokens: number): Promise<Hold | null> {
    while (!this.#fits(tokens)) {
      if (this.#held === 0) return null;
      await this.#changed.promise;
    }
    this.#held += tokens;
    return (spent) => {
      this.#held -= tokens;
      this.#spent += spent;
      this.#changed.resolve();
      this.#changed = Promise.withResolvers<void>();
    };
  }

  /** What was taken without being held. */
  spend(tokens: number): void {
    this.#spent += tokens;
  }

  #fits(tokens: number): boolean {
    const limit = this.#limit();
    return limit === null || this.#spent + this.#held + tokens <= limit;
  }
}
