import type { DistinctQuestion } from '../distinct-question';
import type { Entry } from '../quality-set';

type BySlot = readonly (Pick<DistinctQuestion, 'near'> | undefined)[];

/** See `Quality.clusters`. */
export function nearClusters(
  entries: readonly Pick<Entry, 'place' | 'distinct'>[],
  bySlot: BySlot,
): Map<string, number> {
  const ofSlot = new Int32Array(bySlot.length).fill(-1);
  const clusters = new Map<string, number>();
  let count = 0;
  for (const { place, distinct } of entries) {
    if (ofSlot[distinct.slot] === -1) mark(distinct.slot, count++, ofSlot, bySlot);
    clusters.set(place, ofSlot[distinct.slot] as number);
  }
  return clusters;
}

/** Marks all that hangs together with a question. */
function mark(from: number, cluster: number, ofSlot: Int32Array, bySlot: BySlot): void {
  const open = [from];
  ofSlot[from] = cluster;
  for (let slot = open.pop(); slot !== undefined; slot = open.pop()) {
    for (const other of bySlot[slot]?.near.slots ?? []) {
      if (ofSlot[other] !== -1) continue;
      ofSlot[other] = cluster;
      open.push(other);
    }
  }
}
