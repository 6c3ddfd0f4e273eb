import { each } from '../tree/each';
import { counted, type Notes, named } from '../tree/notes';
import type { Linked } from './link-nodes';
import type { BonsaiRawFile } from './schema';

export interface PickedTree {
  /** The one parent each node keeps, -1 for roots. */
  parent: number[];
  /** The end of the accepted path. */
  head: number;
}

/**
 * Gives each node one parent: its predecessor on `pathNodes`, else one that lies on it, else the first. The path ends
 * where `pathNodes` does or, where that names no more than a root, at `focusedId`.
 */
export function* pickPath(
  file: BonsaiRawFile,
  linked: Linked,
  notes: Notes,
  share: number,
): Generator<number, PickedTree> {
  const chain = yield* followPath(file, linked, notes, share);
  const before = new Map<number, number | undefined>();
  yield* each(chain, [share, share], (place, i) => {
    before.set(place, chain[i - 1]);
  });
  const parent: number[] = [];
  let several = 0;
  yield* each(linked.links.parents, [share, share], (list, place) => {
    if (list.length > 1) several++;
    parent.push(before.get(place) ?? list.find((one) => before.has(one)) ?? list[0] ?? -1);
  });
  if (several > 0)
    notes.add(
      `${counted(several, 'node has', 'nodes have')} several parents: each hangs on one, the others are kept as links.`,
    );
  return { parent, head: headOf(file, linked, chain, notes) };
}

/** The part of `pathNodes` that is a chain of parents and children. */
function* followPath(
  { pathNodes }: BonsaiRawFile,
  { places, links }: Linked,
  notes: Notes,
  share: number,
): Generator<number, number[]> {
  const chain: number[] = [];
  let broken = false;
  yield* each(pathNodes, [share, share], (id) => {
    if (broken) return;
    const found = places.get(id) ?? [];
    const last = chain.at(-1);
    const next =
      last === undefined
        ? (found.find((place) => links.parents[place]?.length === 0) ?? found[0])
        : found.find((place) => links.has(last, place));
    if (next !== undefined) {
      chain.push(next);
      return;
    }
    broken = true;
    const why = found.length > 0 ? 'does not follow the node before it' : 'does not exist';
    notes.add(`pathNodes names ${named(id)}, which ${why}: the path ends before it.`);
  });
  return chain;
}

function headOf(file: BonsaiRawFile, { places, links }: Linked, chain: number[], notes: Notes): number {
  if (chain.length > 1) return chain.at(-1) as number;
  const focused = file.focusedId ? places.get(file.focusedId)?.[0] : undefined;
  if (file.focusedId && focused === undefined)
    notes.add(`focusedId names ${named(file.focusedId)}, which does not exist.`);
  if (focused !== undefined) return focused;
  return (
    chain[0] ??
    Math.max(
      0,
      links.parents.findIndex((list) => list.length === 0),
    )
  );
}
