import type { Links } from './link-nodes';
import { counted, type Notes, named } from './notes';
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
export function pickPath(file: BonsaiRawFile, links: Links, notes: Notes): PickedTree {
  const chain = followPath(file, links, notes);
  const before = new Map(chain.map((place, i) => [place, chain[i - 1]]));
  const parent = links.parents.map((list, place) => {
    const predecessor = before.get(place);
    if (predecessor !== undefined) return predecessor;
    return list.find((one) => before.has(one)) ?? list[0] ?? -1;
  });
  const several = links.parents.filter((list) => list.length > 1).length;
  if (several > 0)
    notes.add(
      `${counted(several, 'node has', 'nodes have')} several parents: each hangs on one, the others are kept as links.`,
    );
  return { parent, head: headOf(file, links, chain, notes) };
}

/** The part of `pathNodes` that is a chain of parents and children. */
function followPath({ pathNodes }: BonsaiRawFile, { places, parents }: Links, notes: Notes): number[] {
  const chain: number[] = [];
  for (const id of pathNodes ?? []) {
    const found = places.get(id) ?? [];
    const last = chain.at(-1);
    const next =
      last === undefined
        ? (found.find((place) => parents[place]?.length === 0) ?? found[0])
        : found.find((place) => parents[place]?.includes(last));
    if (next === undefined) {
      const why = found.length > 0 ? 'does not follow the node before it' : 'does not exist';
      notes.add(`pathNodes names ${named(id)}, which ${why}: the path ends before it.`);
      break;
    }
    chain.push(next);
  }
  return chain;
}

function headOf(file: BonsaiRawFile, { places, parents }: Links, chain: number[], notes: Notes): number {
  if (chain.length > 1) return chain.at(-1) as number;
  const focused = file.focusedId ? places.get(file.focusedId)?.[0] : undefined;
  if (file.focusedId && focused === undefined)
    notes.add(`focusedId names ${named(file.focusedId)}, which does not exist.`);
  if (focused !== undefined) return focused;
  return (
    chain[0] ??
    Math.max(
      0,
      parents.findIndex((list) => list.length === 0),
    )
  );
}
