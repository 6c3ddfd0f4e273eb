import type { FakeChoice } from './complete.ts';
import { type FakeToken, topTokens } from './tokens.ts';

export interface LogprobsWanted {
  /** The document a completion continues: the top tokens depend on it. */
  before: string;
  /** How many of the likeliest tokens to name with each. */
  top: number;
  /** The likeliest tokens where they do not depend on the document. */
  tokens?: Map<string, number>;
}

const topOf = (wanted: LogprobsWanted, before: string, text: string): [string, number][] =>
  wanted.tokens
    ? [...wanted.tokens].sort((a, b) => b[1] - a[1]).slice(0, Math.max(1, wanted.top))
    : [...topTokens(before, text, wanted.top)];

/** How one endpoint writes tokens, in a stream and in one piece. */
export interface Wire {
  object: string;
  chunk(
    index: number,
    token: FakeToken | null,
    finish: string | null,
    before: string,
  ): Record<string, unknown>;
  whole(choice: FakeChoice): Record<string, unknown>;
}

const joined = (tokens: FakeToken[]): string => tokens.map((token) => token.text).join('');
const befores = (first: string, tokens: FakeToken[]): string[] =>
  tokens.map((_, i) => first + joined(tokens.slice(0, i)));

export const completionsWire = (logprobs: LogprobsWanted | null, echo: FakeToken[] | null): Wire => {
  const logprobsOf = (tokens: FakeToken[], starts: string[]) =>
    logprobs && {
      tokens: tokens.map((token) => token.text),
      token_logprobs: tokens.map((token, i) => (echo && i === 0 ? null : token.logprob)),
      top_logprobs: tokens.map((token, i) =>
        Object.fromEntries(topTokens(starts[i] ?? '', token.text, logprobs.top)),
      ),
      text_offset: starts.map((start) => [...start].length),
    };
  return {
    object: 'text_completion',
    chunk: (index, token, finish, before) => ({
      index,
      text: token?.text ?? '',
      finish_reason: finish,
      logprobs: token && logprobsOf([token], [before]),
    }),
    whole: ({ index, tokens, finish }) => {
      const all = [...(echo ?? []), ...tokens];
      const starts = befores(echo ? '' : (logprobs?.before ?? ''), all);
      return { index, text: joined(all), finish_reason: finish, logprobs: logprobsOf(all, starts) };
    },
  };
};

export const chatWire = (logprobs: LogprobsWanted | null): Wire => {
  const logprobsOf = (tokens: FakeToken[], starts: string[]) =>
    logprobs && {
      content: tokens.map(({ text, logprob }, i) => ({
        token: text,
        logprob,
        bytes: [...Buffer.from(text)],
        top_logprobs: topOf(logprobs, starts[i] ?? '', text).map(([token, value]) => ({
          token,
          logprob: value,
        })),
      })),
    };
  return {
    object: 'chat.completion',
    chunk: (index, token, finish, before) => ({
      index,
      delta: token ? { content: token.text } : {},
      finish_reason: finish,
      logprobs: token && logprobsOf([token], [before]),
    }),
    whole: ({ index, tokens, finish }) => ({
      index,
      message: { role: 'assistant', content: joined(tokens) },
      finish_reason: finish,
      logprobs: logprobsOf(tokens, befores(logprobs?.before ?? '', tokens)),
    }),
  };
};
