import type { FakeChoice } from './complete.ts';
import type { FakeToken } from './tokens.ts';

/** How one endpoint writes tokens, in a stream and in one piece. */
export interface Wire {
  object: string;
  /** `start` is how many characters stand before the token. */
  chunk(
    index: number,
    token: FakeToken | null,
    finish: string | null,
    start: number,
  ): Record<string, unknown>;
  whole(choice: FakeChoice): Record<string, unknown>;
}

/** The likeliest tokens where they do not depend on the document. */
type Given = Map<string, number> | null;

const joined = (tokens: readonly FakeToken[]): string => tokens.map((token) => token.text).join('');
const lengthOf = (text: string): number => [...text].length;

export const completionsWire = (logprobs: boolean): Wire => {
  const logprobsOf = (tokens: readonly FakeToken[], start: number, isEcho: boolean) => {
    if (!logprobs) return null;
    let at = start;
    return {
      tokens: tokens.map((token) => token.text),
      token_logprobs: tokens.map((token, i) => (isEcho && i === 0 ? null : token.logprob)),
      top_logprobs: tokens.map(({ text, logprob, top }, i) =>
        isEcho && i === 0 ? null : top ? Object.fromEntries(top) : { [text]: logprob },
      ),
      text_offset: tokens.map((token) => {
        at += lengthOf(token.text);
        return at - lengthOf(token.text);
      }),
    };
  };
  return {
    object: 'text_completion',
    chunk: (index, token, finish, start) => ({
      index,
      text: token?.text ?? '',
      finish_reason: finish,
      logprobs: token && logprobsOf([token], start, false),
    }),
    whole: ({ index, before, echo, tokens, finish, mute }) => {
      const all = [...(echo ?? []), ...tokens];
      const start = echo ? 0 : lengthOf(before);
      return {
        index,
        text: joined(all),
        finish_reason: finish,
        logprobs: mute ? null : logprobsOf(all, start, echo !== null),
      };
    },
  };
};

export const chatWire = (logprobs: { top: number; given: Given } | null): Wire => {
  const topOf = ({ top }: FakeToken): [string, number][] => {
    if (!logprobs?.given) return [...(top ?? [])].slice(0, logprobs?.top);
    return [...logprobs.given].sort((a, b) => b[1] - a[1]).slice(0, Math.max(1, logprobs.top));
  };
  const logprobsOf = (tokens: readonly FakeToken[]) =>
    logprobs && {
      content: tokens.map((token) => ({
        token: token.text,
        logprob: token.logprob,
        bytes: [...Buffer.from(token.text)],
        top_logprobs: topOf(token).map(([text, logprob]) => ({
          token: text,
          logprob,
          bytes: [...Buffer.from(text)],
        })),
      })),
    };
  return {
    object: 'chat.completion',
    chunk: (index, token, finish) => ({
      index,
      delta: token ? { content: token.text } : {},
      finish_reason: finish,
      logprobs: token && logprobsOf([token]),
    }),
    whole: ({ index, tokens, finish, mute }) => ({
      index,
      message: { role: 'assistant', content: joined(tokens) },
      finish_reason: finish,
      logprobs: mute ? null : logprobsOf(tokens),
    }),
  };
};
