import { chance } from './chance.ts';
import type { ModelUnderFault } from './faults.ts';
import { withLogprobs } from './language/model.ts';
import { isStruck } from './spoilt.ts';
import { type FakeToken, tokenize } from './tokens.ts';

/** A document as a model reads it back; null where it does not. */
export const echoOf = (prompt: string, model: ModelUnderFault): FakeToken[] | null => {
  const { fault } = model;
  if (fault === 'echo-ignored' || fault === 'echo-content') return null;
  const tokens = withLogprobs(model, '', tokenize(prompt));
  switch (fault) {
    case 'echo-straddles':
      return [...tokens.slice(0, -2), merged(tokens.slice(-2))];
    case 'echo-trims':
      return tokens.map((token) => ({ ...token, text: token.text.replace(/^ /, '') }));
    case 'echo-cuts':
      return tokens.slice(Math.floor(tokens.length / 2));
    case 'echo-chance':
      return tokens.map((token, at) => ({ ...token, logprob: -8 * chance(prompt, at) }));
    case 'echo-constant':
      return tokens.map((token) => ({ ...token, logprob: -1.5 }));
    case 'echo-last-only':
      return tokens.map((token, at) => (at === tokens.length - 1 ? token : { ...token, logprob: 0 }));
    case 'nan-logprobs':
    case 'minus-infinity':
    case 'positive-logprobs':
      return isStruck(model, prompt) ? [...tokens.slice(0, -1), spoilt(tokens.at(-1), fault)] : tokens;
    default:
      return tokens;
  }
};

/** A tokenizer that merges the last two tokens makes one that runs across the end of the document. */
const merged = (tokens: readonly FakeToken[]): FakeToken => ({
  text: tokens.map(({ text }) => text).join(''),
  logprob: tokens.reduce((sum, { logprob }) => sum + logprob, 0),
});

const SPOILT = {
  'nan-logprobs': Number.NaN,
  'minus-infinity': Number.NEGATIVE_INFINITY,
  'positive-logprobs': 0.5,
};

const spoilt = (token: FakeToken | undefined, fault: keyof typeof SPOILT): FakeToken => ({
  text: token?.text ?? '',
  logprob: SPOILT[fault],
});
