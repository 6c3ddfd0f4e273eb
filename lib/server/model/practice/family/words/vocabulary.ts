import 'server-only';
import { NONE } from '../trie';

/** Numbers for words, in the order in which they came. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();

  get words(): Iterable<string> {
    return this.numbers.keys();
  }

  get size(): number {
    return this.numbers.size;
  }

  /** `NONE` where it is not known. */
  find(word: string): number {
    return this.numbers.get(word) ?? NONE;
  }

  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.numbers.size);
    return this.numbers.size - 1;
  }
}
