import { FormatError } from '../format-error';
import { each } from '../tree/each';
import { type Notes, named } from '../tree/notes';
import type { BonsaiRawFile } from './schema';
import type { Places } from './shared-ids';

type Counts = Map<string, number>;

/**
 * Some exporters make the id from the text, so that nodes with equal texts share one. They are told apart where the links
 * allow: each needs a link of its own from a parent. Throws a FormatError for every other repeated id. `share` is what
 * of the reading is done by now.
 */
export function* checkSharedIds(
  { nodes, edges }: Pick<BonsaiRawFile, 'nodes' | 'edges'>,
  places: Places,
  notes: Notes,
  share: number,
): Generator<number, void> {
  const shared = new Map([...places].filter(([, list]) => list.length > 1));
  if (shared.size === 0) return;
  /** Shared id → who names it as a child, and how often. */
  const links = new Map<string, Counts>();
  const name = (parent: string, child: string, count: number) => {
    const parents = links.get(child) ?? new Map<string, number>();
    links.set(child, parents.set(parent, Math.max(count, parents.get(parent) ?? 0)));
  };
  yield* each(nodes, [share, share], ({ id, childrenIds }) => {
    for (const [child, count] of countAll(childrenIds.filter((childId) => shared.has(childId))))
      name(id, child, count);
  });
  const byEdges = new Map<string, Counts>();
  yield* each(edges, [share, share], ({ from, to }) => {
    if (!shared.has(to)) return;
    const counts = byEdges.get(from) ?? new Map<string, number>();
    byEdges.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  });
  for (const [from, counts] of byEdges) for (const [to, count] of counts) name(from, to, count);

  yield* each([...shared], [share, share], ([id, list]) => {
    const refuse = () => new FormatError(`Two nodes have the id ${named(id)}.`, `nodes[${list[1]}].id`);
    if (list.some((place) => nodes[place]?.text !== nodes[list[0] as number]?.text)) throw refuse();
    const own: Counts = links.get(id) ?? new Map();
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    for (const [parent, count] of countAll(list.map((place) => nodes[place]?.parentIds[0] ?? '')))
      if (count > (parent ? Math.max(1, own.get(parent) ?? 0) : Math.max(1, total))) throw refuse();
    notes.add(
      `${list.length} nodes with the same text share the id ${named(id)}; they were told apart by their links.`,
    );
  });
}

function countAll(values: readonly string[]): Counts {
  const counts: Counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
