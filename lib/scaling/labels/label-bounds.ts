import type { LabelScore } from '../label-score';
import { logSumExp } from '../log-sum-exp';

/** A token that may come next. */
export interface TopToken {
  /** As it is shown; signs that cannot be shown are U+FFFD. */
  text: string;
  /** UTF-8, where the server says or the text tells. */
  bytes: readonly number[] | null;
  logprob: number;
}

/** The likeliest next tokens after a prompt. */
export interface TopTokens {
  tokens: readonly TopToken[];
  /** How many the server gives where it has them. */
  asked: number;
  /** The token that was drawn; it is listed even where it is none of the likeliest. */
  drawn: string | null;
}

/** Servers round: so much probability more may be off the list. */
const ROUNDING = 1e-6;

/**
 * The score of each label by the variants of it among the likeliest tokens, ln Σ p. A label with none is censored: its V variants
 * are each no likelier than the last of the k likeliest tokens, and all together have at most what those leave,
 * so ln P ≤ min(ln(1 − Σₖ p), ln V + ln p₍ₖ₎). Where fewer tokens came than the server gives, some may have been left out in the middle
 * or the rest may have been cut away and spread over the others: then only the weaker of the two bounds holds.
 */
export const labelBounds = (
  labels: readonly string[],
  variants: readonly (readonly string[])[],
  top: TopTokens,
): LabelScore[] => {
  const merged = new Map<string, number>();
  for (const { text, logprob } of top.tokens)
    merged.set(text, logSumExp([merged.get(text) ?? Number.NEGATIVE_INFINITY, logprob]));
  return labels.map((label, at) => {
    const forms = variants[at] as readonly string[];
    const found = forms.flatMap((text) => {
      const logprob = merged.get(text);
      return logprob === undefined || logprob === Number.NEGATIVE_INFINITY ? [] : [{ text, logprob }];
    });
    if (found.length === 0) return { label, logprob: null, atMost: bound(top, forms.length), variants: [] };
    const logprob = Math.min(0, logSumExp(found.map((form) => form.logprob)));
    return { label, logprob, atMost: null, variants: found };
  });
};

const bound = ({ tokens, asked, drawn }: TopTokens, forms: number): number => {
  const finite = tokens.filter(({ logprob }) => Number.isFinite(logprob));
  const mass = finite.reduce((sum, { logprob }) => sum + Math.exp(logprob), 0);
  const left = Math.log(Math.max(0, 1 - mass) + ROUNDING);
  // the token drawn may stand below the likeliest ones, so the tail is looked for among the others
  const others = finite.filter(({ text }) => text !== drawn);
  const tail =
    Math.min(...(others.length > 0 ? others : finite).map(({ logprob }) => logprob)) + Math.log(forms);
  const isShort = finite.length < asked;
  return Math.min(0, isShort ? Math.max(left, tail) : Math.min(left, tail));
};
