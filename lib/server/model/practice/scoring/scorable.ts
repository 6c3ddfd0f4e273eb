import 'server-only';
import type { Distribution } from '../sampling/distribution';

/** A point in a text, and what may come next there. */
export interface Place {
  /** Natural-log probability that the text goes on with exactly this; finite for every text. */
  logprob(text: string): number;
  /** Probabilities of the next token: of every token that has one worth drawing. They add up to at most 1. */
  next(): Distribution;
  after(token: string): Place;
}

/** A language model in process, as scoring needs it. */
export interface Scorable {
  read(prompt: string): Place;
}
