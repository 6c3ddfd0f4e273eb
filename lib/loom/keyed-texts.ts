/** Texts by node id, with listeners by node id: a piece that streams in wakes only those who show that node. */
export class KeyedTexts {
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Map<string, Set<() => void>>();

  get(id: string): string | undefined {
    return this.#texts.get(id);
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  set(id: string, text: string): void {
    if (this.#texts.get(id) === text) return;
    this.#texts.set(id, text);
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }

  append(id: string, piece: string): void {
    this.set(id, (this.#texts.get(id) ?? '') + piece);
  }

  /** Calls `listener` after each change of one text, until the function it returns is called. */
  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }
}
