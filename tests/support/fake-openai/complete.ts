import { type FakeToken, tokenize, withLogprobs } from './tokens.ts';

export interface FakeChoice {
  index: number;
  tokens: FakeToken[];
  finish: 'stop' | 'length';
}

/** What a model would send of a text: cut at the first stop sequence, then at maxTokens. */
export const toChoice = (
  index: number,
  before: string,
  text: string,
  limits: { stop: string[]; maxTokens: number; logprobs: boolean },
): FakeChoice => {
  const cuts = limits.stop.map((stop) => text.indexOf(stop)).filter((at) => at >= 0);
  const cut = Math.min(text.length, ...cuts);
  const all = tokenize(text.slice(0, cut));
  const kept = all.slice(0, limits.maxTokens);
  const finish = kept.length < all.length ? 'length' : 'stop';
  return {
    index,
    tokens: limits.logprobs ? withLogprobs(before, kept) : kept.map((one) => ({ text: one, logprob: 0 })),
    finish,
  };
};
