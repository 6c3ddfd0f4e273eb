import { cycleError } from '../tree/cycle';
import { BREATH } from '../tree/each';
import type { Links } from './links';
import type { BonsaiRawNode } from './schema';

/** Throws a FormatError that names the nodes of a cycle, if there is one. Needs no stack, however deep the tree. */
export function* refuseCycles(
  nodes: readonly BonsaiRawNode[],
  { parents, children }: Links,
  share: number,
): Generator<number, void> {
  const open = Int32Array.from(parents, (list) => list.length);
  const ready: number[] = [];
  for (const [place, count] of open.entries()) if (count === 0) ready.push(place);
  for (let place = ready.pop(), done = 1; place !== undefined; place = ready.pop(), done++) {
    for (const child of children[place] ?? []) {
      open[child] = (open[child] as number) - 1;
      if (open[child] === 0) ready.push(child);
    }
    if (done % BREATH === 0) yield share;
  }
  const stuck = open.findIndex((count) => count > 0);
  if (stuck < 0) return;
  throw cycleError(
    stuck,
    (place) => parents[place]?.find((parent) => (open[parent] ?? 0) > 0) ?? place,
    (place) => nodes[place]?.id ?? '',
    (place) => `nodes[${place}]`,
  );
}
