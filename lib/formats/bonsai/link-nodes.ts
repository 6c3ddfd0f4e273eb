import { FormatError } from '../format-error';
import { each, type Part } from '../tree/each';
import { counted, type Notes, named } from '../tree/notes';
import { checkSharedIds } from './check-shared-ids';
import { Links } from './links';
import type { BonsaiRawFile } from './schema';
import { type Places, SharedIds } from './shared-ids';

export interface Linked {
  places: Places;
  links: Links;
}

/**
 * Joins `parentIds`, `childrenIds` and `edges` into one set of links. Nodes that share an id are told apart by who names
 * them. Throws a FormatError for a node that is named but missing, or its own parent.
 */
export function* linkNodes(
  { nodes, edges }: BonsaiRawFile,
  notes: Notes,
  [from, to]: Part,
): Generator<number, Linked> {
  const share = (done: number) => from + (to - from) * done;
  const places = new Map<string, number[]>();
  yield* each(nodes, [from, share(0.25)], ({ id }, place) => {
    const shared = places.get(id);
    if (shared) shared.push(place);
    else places.set(id, [place]);
  });
  yield* checkSharedIds({ nodes, edges }, places, notes, share(0.25));

  const links = new Links(nodes.length);
  const shared = new SharedIds(nodes, places, links);
  /** By ids: who hangs on whom among nodes of which one shares its id. */
  const namedLinks = new Map<string, Set<string>>();
  const isShared = (id: string) => (places.get(id)?.length ?? 0) > 1;
  const link = (parent: number, child: number, where: () => string) => {
    const [above, below] = [nodes[parent]?.id ?? '', nodes[child]?.id ?? ''];
    if (parent === child) throw new FormatError(`The node ${named(below)} is its own parent.`, where());
    links.add(parent, child);
    if (isShared(above) || isShared(below))
      namedLinks.set(above, (namedLinks.get(above) ?? new Set()).add(below));
  };
  const check = (id: string, where: () => string) => {
    if (!places.has(id)) throw new FormatError(`There is no node ${named(id)}.`, where());
  };

  yield* each(nodes, [share(0.25), share(0.5)], ({ parentIds }, child) => {
    parentIds.forEach((parentId, i) => {
      const where = () => `nodes[${child}].parentIds[${i}]`;
      check(parentId, where);
      link(shared.parentFor(parentId, child), child, where);
    });
  });
  yield* each(nodes, [share(0.5), share(0.75)], ({ childrenIds }, parent) => {
    if (childrenIds.length === 0) return;
    const pick = shared.childPicker(parent);
    const ordered = new Set<number>();
    childrenIds.forEach((childId, i) => {
      const where = () => `nodes[${parent}].childrenIds[${i}]`;
      check(childId, where);
      const child = pick(childId);
      link(parent, child, where);
      ordered.add(child);
    });
    links.children[parent] = [...new Set([...ordered, ...(links.children[parent] ?? [])])];
  });
  let left = 0;
  yield* each(edges, [share(0.75), to], ({ from: above, to: below, relation = 'parentId' }, i) => {
    if (relation !== 'parentId') {
      left++;
      return;
    }
    check(above, () => `edges[${i}].from`);
    check(below, () => `edges[${i}].to`);
    if (namedLinks.get(above)?.has(below)) return;
    const child = shared.orphanOf(below);
    link(shared.parentFor(above, child), child, () => `edges[${i}]`);
  });
  if (left > 0)
    notes.add(`${counted(left, 'edge has', 'edges have')} another relation than “parentId”: left out.`);
  return { places, links };
}
