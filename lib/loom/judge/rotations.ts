import { seeded, shuffled } from './hash';

/**
 * Up to `k` cyclic orders of one shuffled order, spread evenly, so that no candidate keeps its place and
 * each place is held by different candidates. Fewer than `k` when there are fewer candidates. The shuffle
 * depends on `seed` alone.
 */
export function rotations<T>(items: readonly T[], k: number, seed: number): T[][] {
  const base = shuffled(items, seeded(seed));
  const count = Math.min(Math.max(1, k), base.length);
  return Array.from({ length: count }, (_, r) => {
    const offset = Math.round((r * base.length) / count);
    return [...base.slice(offset), ...base.slice(0, offset)];
  });
}
