import { hash } from '../chance.ts';
import { tokenize } from '../tokens.ts';
import { fallsFor, temptingAnswer } from './tempting.ts';

/** Probability on words that the text or the question speaks for. */
const CERTAIN = 0.85;
/** On all words that the fake model can name. */
const NAMED = 0.97;
const FILLERS = [
  ...[
    ' Yes',
    ' No',
    'Yes',
    'No',
    ' the',
    ' a',
    ' is',
    ' of',
    ' and',
    ' to',
    ' in',
    ' it',
    ' not',
    ' Y',
    ' N',
  ],
  ...[
    '\n',
    '\n\n',
    '.',
    ',',
    ':',
    ' that',
    ' for',
    ' was',
    ' on',
    ' are',
    ' as',
    ' with',
    ' The',
    ' I',
    ' It',
  ],
];
const FILLER_HASHES = new Map(FILLERS.map((word) => [word, hash(word)]));

/**
 * A language model small enough to run thousands of times a second: it repeats what followed the same two words before, answers
 * questions by how tempted it is, and gives every other word a small probability that depends on the whole text. Reads word by word.
 */
export class Reader {
  private readonly temptation: number;
  private readonly followers = new Map<string, Map<string, number>>();
  private readonly words: string[] = [];
  private question = -1;
  private state = 0x811c9dc5;

  constructor(temptation: number, text = '') {
    this.temptation = temptation;
    for (const word of tokenize(text)) this.read(word);
  }

  read(word: string): void {
    for (const key of this.keys()) {
      const next = this.followers.get(key) ?? new Map<string, number>();
      next.set(word, (next.get(word) ?? 0) + 1);
      this.followers.set(key, next);
    }
    if (word === 'Question') this.question = this.words.length;
    this.words.push(word);
    this.state = Math.imul(this.state ^ hash(word), 0x01000193);
  }

  /** Natural-log probability of a word coming next. */
  logprobOf(word: string): number {
    const certain = this.certain();
    const mass = CERTAIN * (certain?.get(word) ?? 0) + this.filler(word, certain !== null);
    return Math.log(mass > 0 ? mass : 0.0005 * this.chance(hash(word)));
  }

  /** The words that it can name with their natural-log probabilities, likeliest first. */
  likeliest(): [string, number][] {
    const certain = this.certain();
    const words = new Set([...(certain?.keys() ?? []), ...FILLERS]);
    return [...words]
      .map((word): [string, number] => [
        word,
        Math.log(CERTAIN * (certain?.get(word) ?? 0) + this.filler(word, certain !== null)),
      ])
      .sort((a, b) => b[1] - a[1]);
  }

  /** Whether something speaks for a next word. */
  get knows(): boolean {
    return this.certain() !== null;
  }

  /** Whether the answer to a question comes next. */
  get atAnswer(): boolean {
    return this.question >= 0 && this.words.at(-1) === ':' && this.words.at(-2) === 'Answer';
  }

  private filler(word: string, hasCertain: boolean): number {
    const own = FILLER_HASHES.get(word);
    if (own === undefined) return 0;
    return ((NAMED - (hasCertain ? CERTAIN : 0)) / FILLERS.length) * (0.1 + 0.9 * this.chance(own));
  }

  private certain(): Map<string, number> | null {
    if (this.atAnswer) return this.answers();
    for (const key of this.keys()) {
      const next = this.followers.get(key);
      if (!next) continue;
      const total = [...next.values()].reduce((sum, count) => sum + count, 0);
      return new Map([...next].map(([word, count]) => [word, count / total]));
    }
    return null;
  }

  private answers(): Map<string, number> {
    const text = this.words
      .slice(this.question + 2, -2)
      .join('')
      .trim();
    const before = this.words.slice(0, this.question).join('');
    const p = fallsFor(text, before, this.temptation);
    const tempting = temptingAnswer(text);
    return new Map(
      (['Yes', 'No'] as const).flatMap((answer) => {
        const own = answer === tempting ? p : 1 - p;
        return [
          [` ${answer}`, 0.94 * own],
          [answer, 0.04 * own],
          [` ${answer.toLowerCase()}`, 0.02 * own],
        ] as [string, number][];
      }),
    );
  }

  /** What a next word is remembered under: after the last two words, and after the last. */
  private keys(): string[] {
    const last = this.words.at(-1);
    if (last === undefined) return [];
    return [`${this.words.at(-2) ?? ''}\u0000${last}`, last];
  }

  /** A number in (0, 1] that depends on the text so far and on a word. */
  private chance(word: number): number {
    let h = Math.imul(this.state ^ word, 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    return (((h ^ (h >>> 15)) >>> 0) + 1) / 4_294_967_296;
  }
}
