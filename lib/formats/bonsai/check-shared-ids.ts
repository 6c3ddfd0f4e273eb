import { FormatError } from '../format-error';
import { type Notes, named } from './notes';
import type { BonsaiRawFile } from './schema';

/**
 * Some exporters make the id from the text, so that nodes with equal texts share one. They are told apart where the links
 * allow: each needs a link of its own from a parent. Throws a FormatError for every other repeated id.
 */
export function checkSharedIds(
  { nodes, edges }: BonsaiRawFile,
  places: ReadonlyMap<string, readonly number[]>,
  notes: Notes,
): void {
  const shared = new Map([...places].filter(([, list]) => list.length > 1));
  if (shared.size === 0) return;
  const links = new Map<string, Map<string, number>>();
  const name = (parent: string, child: string, count: number) => {
    if (!shared.has(child)) return;
    const parents = links.get(child) ?? new Map<string, number>();
    links.set(child, parents.set(parent, Math.max(count, parents.get(parent) ?? 0)));
  };
  for (const { id, childrenIds } of nodes)
    for (const [child, count] of countAll(childrenIds.filter((childId) => shared.has(childId))))
      name(id, child, count);
  const pairs = (edges ?? [])
    .filter((edge) => shared.has(edge.to))
    .map(({ from, to }) => JSON.stringify([from, to]));
  for (const [pair, count] of countAll(pairs)) {
    const [from, to] = JSON.parse(pair) as [string, string];
    name(from, to, count);
  }

  for (const [id, list] of shared) {
    const second = `nodes[${list[1]}].id`;
    const refuse = () => new FormatError(`Two nodes have the id ${named(id)}.`, second);
    if (list.some((place) => nodes[place]?.text !== nodes[list[0] as number]?.text)) throw refuse();
    const own = links.get(id) ?? new Map<string, number>();
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    const claims = countAll(list.map((place) => nodes[place]?.parentIds[0] ?? ''));
    for (const [parent, count] of claims)
      if (count > (parent ? Math.max(1, own.get(parent) ?? 0) : Math.max(1, total))) throw refuse();
    notes.add(
      `${list.length} nodes with the same text share the id ${named(id)}; they were told apart by their links.`,
    );
  }
}

function countAll(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
