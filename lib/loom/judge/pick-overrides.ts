import type { ShownOverride } from './prompt';

/** 0 for texts with nothing in common, 1 for the same text. */
export type Likeness = (one: string, other: string) => number;

/** What age counts for against diversity: the oldest of those looked at starts this much behind the newest. */
const AGE = 0.25;

/**
 * Up to `count` overrides that are recent and tell different things: the newest, then one after another the one that is
 * least like those picked (the larger likeness of what was suggested and what was taken), where later ones have a little
 * start. Newest first, as they were given.
 */
export function pickOverrides<T extends ShownOverride>(
  newestFirst: readonly T[],
  count: number,
  likeness: Likeness,
): T[] {
  const picked = new Set<number>();
  const closest = newestFirst.map(() => 0);
  const last = Math.max(1, newestFirst.length - 1);
  while (picked.size < Math.min(count, newestFirst.length)) {
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < newestFirst.length; i++) {
      const cost = (closest[i] ?? 0) + (AGE * i) / last;
      if (picked.has(i) || cost >= lowest) continue;
      best = i;
      lowest = cost;
    }
    picked.add(best);
    const taken = newestFirst[best] as T;
    newestFirst.forEach((other, i) => {
      const alike = Math.max(likeness(taken.suggested, other.suggested), likeness(taken.taken, other.taken));
      closest[i] = Math.max(closest[i] ?? 0, alike);
    });
  }
  return newestFirst.filter((_, i) => picked.has(i));
}
