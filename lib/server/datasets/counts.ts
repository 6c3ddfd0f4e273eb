import 'server-only';

/** How often each name came, in order of the first time. */
export class Counts {
  readonly #counts: Map<string, number>;

  constructor(counts: Iterable<[string, number]> = []) {
    this.#counts = new Map(counts);
  }

  copy(): Counts {
    return new Counts(this.#counts);
  }

  add(name: string): void {
    this.#counts.set(name, this.of(name) + 1);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** Most frequent first. */
  list(): [name: string, count: number][] {
    return [...this.#counts].sort((a, b) => b[1] - a[1]);
  }
}
