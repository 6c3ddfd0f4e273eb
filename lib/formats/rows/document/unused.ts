/** Marks that stand in none of the texts; null where those would be past all sense. */
export interface Unused {
  /** A line of one character, longer than any in the texts. */
  separator: string | null;
  /** "Answer" and more colons than it has anywhere in the texts. */
  answer: string | null;
}

const LEAST = 5;
const MOST = 150;
const RULE = /([=~*])\1{4,}/gu;
const COLONS = /(?<=Answer):{2,}/gu;

/** Finds them as the texts are shown to `see`, in one pass over each. */
export class UnusedMarks implements Unused {
  readonly #rules = new Map([
    ['=', LEAST],
    ['~', LEAST],
    ['*', LEAST],
  ]);
  #colons = 2;

  see(text: string): void {
    for (const [run, mark = '='] of text.matchAll(RULE))
      this.#rules.set(mark, Math.max(this.#rules.get(mark) ?? LEAST, run.length + 1));
    for (const [run] of text.matchAll(COLONS)) this.#colons = Math.max(this.#colons, run.length + 1);
  }

  get separator(): string | null {
    const free = [...this.#rules].find(([, length]) => length <= MOST);
    return free ? `\n\n${free[0].repeat(free[1])}\n\n` : null;
  }

  get answer(): string | null {
    return this.#colons <= MOST ? `Answer${':'.repeat(this.#colons)}` : null;
  }
}
