import type { DistinctQuestion, NearLinks } from '../distinct-question';
import { jaccard } from '../text/shingles';

export const noLinks = (): NearLinks => ({ slots: [], similarity: [], support: [] });

/** A bucket brings two questions together: they are linked if they are at least `threshold` alike. */
export function link(one: DistinctQuestion, other: DistinctQuestion, threshold: number): void {
  const known = one.near.slots.indexOf(other.slot);
  if (known >= 0) {
    addSupport(one.near, known, 1);
    addSupport(other.near, other.near.slots.indexOf(one.slot), 1);
    return;
  }
  const similarity = jaccard(one.shingles, other.shingles);
  if (similarity < threshold) return;
  add(one.near, other.slot, similarity);
  add(other.near, one.slot, similarity);
}

/** A bucket brings them together no longer: without any other that does, they are not linked. */
export function unlink(one: DistinctQuestion, other: DistinctQuestion): void {
  const known = one.near.slots.indexOf(other.slot);
  if (known < 0) return;
  addSupport(one.near, known, -1);
  addSupport(other.near, other.near.slots.indexOf(one.slot), -1);
}

function add({ slots, similarity, support }: NearLinks, slot: number, alike: number): void {
  slots.push(slot);
  similarity.push(alike);
  support.push(1);
}

function addSupport({ slots, similarity, support }: NearLinks, at: number, by: number): void {
  const left = (support[at] as number) + by;
  support[at] = left;
  if (left > 0) return;
  // the last one takes the place that is free
  for (const column of [slots, similarity, support]) {
    const last = column.pop() as number;
    if (at < column.length) column[at] = last;
  }
}
