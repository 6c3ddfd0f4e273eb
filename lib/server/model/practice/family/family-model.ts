import 'server-only';
import { logSumExp } from '@/lib/scaling/log-sum-exp';
import { tokenize } from '../grammar/tokenize';
import type { Place, Scorable } from '../scoring/scorable';
import type { AnswerModel } from './answers/answer-model';
import type { Size } from './sizes';
import { NONE, ROOT } from './trie';
import { spellingLogprob } from './words/spelling';
import type { Vocabulary } from './words/vocabulary';
import type { Context, WordModel } from './words/word-model';

/** The two words that answer an item of the practice grammar; to the n-gram model they are one symbol. */
export const ANSWERS: readonly [string, string] = [' Yes', ' No'];
export const ANSWER = '\u0000answer';
/** Between items. */
export const BREAK = '\n\n';

/** Characters of a paragraph that are looked at, its last ones: longer than any item. */
const LONGEST = 4000;

/** How a token reads to the n-gram model. */
export const symbolFor = (token: string): string => (ANSWERS.includes(token) ? ANSWER : token);

interface State {
  context: Context;
  /** The text since the last empty line. */
  paragraph: string;
}

/**
 * A model of the practice family: P(w | h) = P(class of w | the last words of h) · P(w | class, the paragraph so far), a class-based n-gram
 * model (P. F. Brown et al., Class-based n-gram models of natural language, Computational Linguistics 18, 1992) whose one class is that of
 * the answers. An n-gram model says how likely an answer is here at all, and the log-linear model which of the two. Words that were not
 * trained on are spelled as random bytes, so that every text has a probability and all of them add up to no more than 1.
 * It has learned the grammar's own items and nothing else: what it says of other questions means nothing.
 */
export class FamilyModel implements Scorable {
  readonly size: Size;
  private readonly words: WordModel;
  private readonly vocabulary: Vocabulary;
  private readonly answers: AnswerModel;

  constructor(size: Size, words: WordModel, vocabulary: Vocabulary, answers: AnswerModel) {
    this.size = size;
    this.words = words;
    this.vocabulary = vocabulary;
    this.answers = answers;
  }

  /** Counts and weights that it stores. */
  get parameters(): number {
    return this.words.size + this.answers.size;
  }

  /** Whether the token stood in the items that it was trained on. */
  knows(token: string): boolean {
    return this.vocabulary.find(symbolFor(token)) !== NONE;
  }

  read(prompt: string): Place {
    const from = prompt.lastIndexOf(BREAK);
    const paragraph = prompt.slice(Math.max(from < 0 ? 0 : from + BREAK.length, prompt.length - LONGEST));
    const tokens = [BREAK, ...tokenize(paragraph)].slice(-this.size.order);
    const context = tokens.reduce((so, token) => this.follow(so, token), [ROOT] as Context);
    return this.placeAt({ context, paragraph });
  }

  private placeAt(state: State): Place {
    let next: ReadonlyMap<string, number> | null = null;
    return {
      logprob: (text) => this.textLogprob(state, text),
      next: () => {
        next ??= this.distribution(state);
        return next;
      },
      after: (token) => this.placeAt(this.advance(state, token)),
    };
  }

  private textLogprob(from: State, text: string): number {
    let sum = 0;
    let state = from;
    for (const token of tokenize(text)) {
      sum += this.tokenLogprob(state, token);
      state = this.advance(state, token);
    }
    return Math.min(0, sum);
  }

  private tokenLogprob({ context, paragraph }: State, token: string): number {
    const answer = ANSWERS.indexOf(token);
    const { seen, left } = this.words.next(context, this.vocabulary.find(symbolFor(token)));
    if (answer < 0) return addLogs(Math.log(seen), Math.log(left) + spellingLogprob(token));
    const odds = this.answers.logOdds(paragraph) * (answer === 0 ? 1 : -1);
    return addLogs(Math.log(seen), Math.log(left) + ANSWERS_SPELLED) - Math.log1p(Math.exp(-odds));
  }

  private distribution(state: State): ReadonlyMap<string, number> {
    const tokens = [...this.vocabulary.words].flatMap((word) => (word === ANSWER ? ANSWERS : [word]));
    return new Map(tokens.map((token) => [token, Math.exp(this.tokenLogprob(state, token))]));
  }

  private advance({ context, paragraph }: State, token: string): State {
    return {
      context: this.follow(context, token),
      paragraph: token === BREAK ? '' : paragraph + token,
    };
  }

  private follow(context: Context, token: string): Context {
    return this.words.after(context, this.vocabulary.find(symbolFor(token)));
  }
}

const addLogs = (a: number, b: number): number => logSumExp([a, b]);
const ANSWERS_SPELLED = logSumExp(ANSWERS.map(spellingLogprob));
