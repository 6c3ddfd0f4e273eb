import 'server-only';

const encoder = new TextEncoder();

/**
 * Natural-log probability of a word as a row of random bytes (UTF-8) and an end, each of these 257 equally likely: over all words the
 * probabilities add up to 1.
 */
export const spellingLogprob = (word: string): number => -(encoder.encode(word).length + 1) * Math.log(257);
