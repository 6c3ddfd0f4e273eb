import 'server-only';

export interface EchoedTokens {
  tokens: readonly string[];
  /** Natural-log probability of each token; null for the first, which nothing precedes. */
  logprobs: readonly (number | null)[];
  /** Where each token begins in the text, in code points; null where the server does not say. */
  offsets: readonly number[] | null;
}

export type Aligned = { logprob: number } | { problem: 'no-echo' | 'straddles' | 'no-logprob' };

/** Special tokens such as <s> that servers put before what they echo. */
const MOST_SPECIALS = 2;

/**
 * The log probability of `label` after `prefix`: the sum over the tokens that spell it. Tokens must break exactly where
 * the label begins, else the sum would be of another text.
 */
export const alignLabel = (echo: EchoedTokens, prefix: string, label: string): Aligned => {
  if (echo.tokens.length === 0) return { problem: 'no-logprob' };
  const starts = startsOf(echo, prefix + label);
  if (!starts) return { problem: 'no-echo' };
  const points = (text: string): number => [...text].length;
  const from = points(prefix);
  const to = from + points(label);
  const first = starts.indexOf(from);
  if (first < 0) return { problem: 'straddles' };
  let logprob = 0;
  for (let at = first; at < starts.length && (starts[at] as number) < to; at++) {
    const one = echo.logprobs[at];
    if (one === null || one === undefined) return { problem: 'no-logprob' };
    logprob += one;
  }
  return { logprob };
};

/** Where each token begins, in code points; negative for special tokens. Null when it cannot be told. */
const startsOf = ({ tokens, offsets }: EchoedTokens, text: string): readonly number[] | null => {
  for (let specials = 0; specials <= MOST_SPECIALS; specials++) {
    if (!tokens.slice(specials).join('').startsWith(text)) continue;
    let at = 0;
    return tokens.map((token, index) => {
      if (index < specials) return -1;
      const start = at;
      at += [...token].length;
      return start;
    });
  }
  return offsets && offsets.length === tokens.length ? offsets : null;
};
