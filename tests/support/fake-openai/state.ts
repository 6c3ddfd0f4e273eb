/** What one running fake server remembers. */
export interface FakeState {
  /** True once for each body. */
  isFirst(body: unknown): boolean;
  /** How often this document was asked for before: without a seed, asking again draws anew. */
  nextDraw(document: string): number;
}

export const createState = (): FakeState => {
  const seen = new Set<string>();
  const draws = new Map<string, number>();
  return {
    isFirst: (body) => {
      const key = JSON.stringify(body);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    },
    nextDraw: (document) => {
      const before = draws.get(document) ?? 0;
      draws.set(document, before + 1);
      return before;
    },
  };
};
