/** Numbers for the words in use. A word that no question uses any more gives its number back. */
export interface Vocabulary {
  /** Words in use. */
  readonly size: number;
  /** One more than the largest number given so far. */
  readonly limit: number;
  /** Distinct pairs of neighbouring words in use. */
  readonly pairs: number;
  /** Numbers of the words in order; call `release` with the same words once the question is gone. */
  take(words: readonly string[]): Int32Array;
  release(words: readonly string[]): void;
  word(id: number): string;
}

const PAIR = 2 ** 26;

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const uses: number[] = [];
  const free: number[] = [];
  const pairUses = new Map<number, number>();

  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) {
      uses[known] = (uses[known] ?? 0) + 1;
      return known;
    }
    const id = free.pop() ?? words.length;
    ids.set(word, id);
    words[id] = word;
    uses[id] = 1;
    return id;
  };
  const giveBack = (id: number): void => {
    const left = (uses[id] ?? 0) - 1;
    uses[id] = left;
    if (left > 0) return;
    ids.delete(words[id] as string);
    free.push(id);
  };

  return {
    get size() {
      return ids.size;
    },
    get limit() {
      return words.length;
    },
    get pairs() {
      return pairUses.size;
    },
    word: (id) => words[id] ?? '',
    take(list) {
      const sequence = Int32Array.from(list, idOf);
      for (let i = 1; i < sequence.length; i++) {
        const pair = (sequence[i - 1] as number) * PAIR + (sequence[i] as number);
        pairUses.set(pair, (pairUses.get(pair) ?? 0) + 1);
      }
      return sequence;
    },
    release(list) {
      const sequence = list.map((word) => ids.get(word) as number);
      for (let i = 1; i < sequence.length; i++) {
        const pair = (sequence[i - 1] as number) * PAIR + (sequence[i] as number);
        const left = (pairUses.get(pair) ?? 0) - 1;
        if (left > 0) pairUses.set(pair, left);
        else pairUses.delete(pair);
      }
      for (const id of sequence) giveBack(id);
    },
  };
}
