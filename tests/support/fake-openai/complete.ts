import type { ModelUnderFault } from './faults.ts';
import { withTop } from './language/model.ts';
import { type FakeToken, tokenize } from './tokens.ts';

export interface FakeChoice {
  index: number;
  /** The document that it continues. */
  before: string;
  /** The document as the model read it, where it is to be repeated. */
  echo: FakeToken[] | null;
  tokens: FakeToken[];
  finish: 'stop' | 'length';
  /** Log probabilities are left out of this one. */
  mute?: boolean;
}

export interface Limits {
  stop: string[];
  maxTokens: number;
  /** How many of the likeliest tokens to name with each; null for no log probabilities. */
  top: number | null;
}

/** What a model would send of a text: cut at the first stop sequence, then at maxTokens. */
export const toChoice = (
  model: ModelUnderFault,
  index: number,
  before: string,
  text: string,
  { stop, maxTokens, top }: Limits,
): FakeChoice => {
  const cuts = stop.map((one) => text.indexOf(one)).filter((at) => at >= 0);
  const cut = Math.min(text.length, ...cuts);
  const all = tokenize(text.slice(0, cut));
  const kept = all.slice(0, maxTokens);
  return {
    index,
    before,
    echo: null,
    tokens: top === null ? kept.map((one) => ({ text: one, logprob: 0 })) : withTop(model, before, kept, top),
    finish: kept.length < all.length ? 'length' : 'stop',
  };
};
