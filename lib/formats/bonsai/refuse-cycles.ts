import { FormatError } from '../format-error';
import type { Links } from './link-nodes';
import { named } from './notes';
import type { BonsaiRawNode } from './schema';

const MAX_NAMED = 6;

/** Throws a FormatError that names the nodes of a cycle, if there is one. Needs no stack, however deep the tree. */
export function refuseCycles(nodes: readonly BonsaiRawNode[], { parents, children }: Links): void {
  const open = parents.map((list) => list.length);
  const ready = open.flatMap((count, place) => (count === 0 ? [place] : []));
  for (let place = ready.pop(); place !== undefined; place = ready.pop())
    for (const child of children[place] ?? []) {
      open[child] = (open[child] as number) - 1;
      if (open[child] === 0) ready.push(child);
    }
  const stuck = open.findIndex((count) => count > 0);
  if (stuck < 0) return;

  const cycle = cycleAbove(
    stuck,
    (place) => parents[place]?.find((parent) => (open[parent] ?? 0) > 0) ?? place,
  );
  const ids = cycle.map((place) => named(nodes[place]?.id ?? ''));
  const shown = ids.length > MAX_NAMED ? [...ids.slice(0, MAX_NAMED), `${ids.length - MAX_NAMED} more`] : ids;
  throw new FormatError(
    `The nodes go round in a circle: ${[...shown, ids[0]].join(' → ')}.`,
    `nodes[${cycle[0]}]`,
  );
}

/** Walks up until a node comes again; returns the circle, parents before children. */
function cycleAbove(start: number, up: (place: number) => number): number[] {
  const seen = new Map<number, number>();
  const walk: number[] = [];
  let place = start;
  while (!seen.has(place)) {
    seen.set(place, walk.length);
    walk.push(place);
    place = up(place);
  }
  return walk.slice(seen.get(place)).reverse();
}
