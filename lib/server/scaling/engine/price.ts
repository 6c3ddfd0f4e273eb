import 'server-only';
import type { ItemScored, ScoringMethod } from '../../ports/model';
import type { Job } from './item-feed';

/** Of English text; a first guess, until the server says. */
const CHARACTERS_A_TOKEN = 3;

/** What the next item of a model takes in tokens: by the dearest request so far, as its prompt is long. */
export class Price {
  /** Tokens a character of the prompt, at most; null before the server told any. */
  #most: number | null = null;
  readonly #method: ScoringMethod;

  constructor(method: ScoringMethod) {
    this.#method = method;
  }

  /** Whether the server ever said what a request took. */
  get isTold(): boolean {
    return this.#most !== null;
  }

  /** Of the questions of an item that are not answered yet. */
  of({ item, questions }: Job, samples: number): number {
    const open = questions.filter(({ labels }) => labels === null);
    const characters = open.reduce((sum, { prompt }) => sum + prompt.length + 1, 0);
    return Math.ceil(characters * (this.#most ?? this.#guess(item.classes.length, samples)));
  }

  note({ tokensIn, tokensOut }: ItemScored, prompt: string): void {
    if (tokensIn === null && tokensOut === null) return;
    const tokens = (tokensIn ?? 0) + (tokensOut ?? 0);
    this.#most = Math.max(this.#most ?? 0, tokens / (prompt.length + 1));
  }

  /** Each class is read with the prompt before it; each draw reads the prompt at most once more. */
  #guess(classes: number, samples: number): number {
    const readings = { echo: classes, 'next-token': 1, sampled: samples }[this.#method];
    return readings / CHARACTERS_A_TOKEN;
  }
}
