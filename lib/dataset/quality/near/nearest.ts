import type { Features } from '../text/features';
import { jaccard } from '../text/shingles';

/** Something whose question is known already. */
export interface Known<T> {
  features: Pick<Features, 'key' | 'shingles'>;
  of: T;
}

/**
 * What is most alike by the Jaccard index of words and word pairs, the first of equals; null where nothing shares anything.
 * Looks at all of `known`, but only closely at those whose size allows more than the best so far.
 */
export function nearest<T>(
  features: Pick<Features, 'shingles'>,
  known: readonly Known<T>[],
): { known: Known<T>; similarity: number } | null {
  const size = features.shingles.length;
  let best: Known<T> | null = null;
  let similarity = 0;
  for (const candidate of known) {
    const other = candidate.features.shingles.length;
    const most = size < other ? size / other : other / size;
    if (!(most > similarity)) continue;
    const found = jaccard(features.shingles, candidate.features.shingles);
    if (found > similarity) {
      similarity = found;
      best = candidate;
    }
  }
  return best && { known: best, similarity };
}
