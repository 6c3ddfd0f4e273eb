import { mixed, textHash } from './hash';

/**
 * The set of words and of pairs of neighbouring words (shingles of length one and two, Broder 1997) as 32-bit hashes in
 * ascending order. Pairs alone would call a short question with one word changed a new one; words alone know no order.
 */
export function shinglesOf(words: readonly string[]): Int32Array {
  const seen = new Set<number>();
  let before: number | null = null;
  for (const word of words) {
    const hash = mixed(textHash(word));
    seen.add(hash);
    if (before !== null) seen.add(mixed(Math.imul(before, 0x9e3779b1) ^ hash));
    before = hash;
  }
  return Int32Array.from(seen).sort();
}

/** Size of the intersection over size of the union (Jaccard index) of two ascending sets; 0 where both are empty. */
export function jaccard(one: Int32Array, other: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] as number, other[j] as number];
    if (a === b) {
      shared++;
      i++;
      j++;
    } else if (a < b) i++;
    else j++;
  }
  const union = one.length + other.length - shared;
  return union === 0 ? 0 : shared / union;
}
