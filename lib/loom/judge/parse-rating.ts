export interface TokenLogprobs {
  token: string;
  /** The likeliest tokens at this place with their natural-log probabilities, the token itself among them or not. */
  top: { token: string; logprob: number }[];
}

export interface ParsedRating {
  /** Probabilities of the ratings 1 to 5, scaled to add up to 1; null where the server gave no log probabilities. */
  probabilities: number[] | null;
  /** Probability of tokens that are no rating, or were not told of, 0 to 1; null without log probabilities. */
  missingMass: number | null;
  /** The rating that was written, 1 to 5. */
  sampled: number;
}

/**
 * Reads a rating: the reply must be one digit from 1 to 5 and nothing else. Its distribution is that of the rating
 * tokens at the place of the digit, spellings such as " 4" and "4" added up (G-Eval, Liu et al. 2023).
 */
export function parseRating(
  text: string,
  tokens: readonly TokenLogprobs[] | null,
): ParsedRating | { error: string } {
  const sampled = ratingOf(text);
  if (sampled === null) return { error: 'the reply is not one digit from 1 to 5' };
  const place = tokens?.find(({ token }) => ratingOf(token) === sampled);
  const masses = place ? massesOf(place) : null;
  const total = masses?.reduce((sum, mass) => sum + mass, 0) ?? 0;
  if (!masses || total <= 0) return { probabilities: null, missingMass: null, sampled };
  return {
    probabilities: masses.map((mass) => mass / total),
    missingMass: Math.min(1, Math.max(0, 1 - total)),
    sampled,
  };
}

const ratingOf = (text: string): number | null => (/^\s*[1-5]\s*$/.test(text) ? Number(text) : null);

function massesOf({ top }: TokenLogprobs): number[] {
  const masses = [0, 0, 0, 0, 0];
  for (const { token, logprob } of top) {
    const rating = ratingOf(token);
    if (rating !== null && Number.isFinite(logprob))
      masses[rating - 1] = (masses[rating - 1] ?? 0) + Math.exp(Math.min(0, logprob));
  }
  return masses;
}

/** Σ rating · probability of a distribution over 1 to 5. */
export const expectedRating = (probabilities: readonly number[]): number =>
  probabilities.reduce((sum, p, i) => sum + (i + 1) * p, 0);
