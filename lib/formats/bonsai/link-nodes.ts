import { FormatError } from '../format-error';
import { checkSharedIds } from './check-shared-ids';
import { counted, type Notes, named } from './notes';
import type { BonsaiEdge, BonsaiRawFile, BonsaiRawNode } from './schema';

/** Who hangs on whom, by place in the file's list. Lists are in the order of the file and without repeats. */
export interface Links {
  places: Map<string, number[]>;
  parents: number[][];
  children: number[][];
}

/**
 * Joins `parentIds`, `childrenIds` and `edges` into one set of links. Nodes that share an id are told apart by who names
 * them. Throws a FormatError for a node that is named but missing, or its own parent.
 */
export function linkNodes(file: BonsaiRawFile, notes: Notes): Links {
  const { nodes } = file;
  const places = new Map<string, number[]>();
  nodes.forEach(({ id }, place) => {
    const shared = places.get(id);
    if (shared) shared.push(place);
    else places.set(id, [place]);
  });
  checkSharedIds(file, places, notes);

  const parents: Set<number>[] = nodes.map(() => new Set());
  const children: Set<number>[] = nodes.map(() => new Set());
  const link = (parent: number, child: number, where: string) => {
    if (parent === child)
      throw new FormatError(`The node ${named(id(nodes, child))} is its own parent.`, where);
    parents[child]?.add(parent);
    children[parent]?.add(child);
  };
  const find = (wanted: string, where: string): number[] => {
    const found = places.get(wanted);
    if (!found) throw new FormatError(`There is no node ${named(wanted)}.`, where);
    return found;
  };

  nodes.forEach((node, child) => {
    node.parentIds.forEach((parentId, i) => {
      const where = `nodes[${child}].parentIds[${i}]`;
      const all = find(parentId, where);
      link(parentFor(nodes, all, child), child, where);
    });
  });
  nodes.forEach((node, parent) => {
    const ordered = new Set<number>();
    node.childrenIds.forEach((childId, i) => {
      const where = `nodes[${parent}].childrenIds[${i}]`;
      const child = childFor(find(childId, where), parent, parents, ordered);
      link(parent, child, where);
      ordered.add(child);
    });
    children[parent] = new Set([...ordered, ...(children[parent] as Set<number>)]);
  });
  treeEdges(file.edges ?? [], notes).forEach(([edge, i]) => {
    const [from, to] = [find(edge.from, `edges[${i}].from`), find(edge.to, `edges[${i}].to`)];
    if (from.some((parent) => to.some((child) => children[parent]?.has(child)))) return;
    const child = to.find((place) => parents[place]?.size === 0) ?? (to[0] as number);
    link(parentFor(nodes, from, child), child, `edges[${i}]`);
  });
  return { places, parents: parents.map((set) => [...set]), children: children.map((set) => [...set]) };
}

const id = (nodes: readonly BonsaiRawNode[], place: number): string => nodes[place]?.id ?? '';

/** Of nodes with one id, the one that names the child, else the first; never the child itself if another is there. */
function parentFor(nodes: readonly BonsaiRawNode[], shared: readonly number[], child: number): number {
  if (shared.length === 1) return shared[0] as number;
  const others = shared.filter((place) => place !== child);
  const naming = others.find((place) => nodes[place]?.childrenIds.includes(id(nodes, child)));
  return naming ?? (others[0] as number);
}

/** Of nodes with one id, the next one that names the parent, else one that has none yet, else the first. */
function childFor(
  shared: readonly number[],
  parent: number,
  parents: readonly Set<number>[],
  taken: ReadonlySet<number>,
): number {
  const free = shared.filter((place) => !taken.has(place));
  return (
    free.find((place) => parents[place]?.has(parent)) ??
    free.find((place) => parents[place]?.size === 0) ??
    (shared[0] as number)
  );
}

function treeEdges(edges: readonly BonsaiEdge[], notes: Notes): [BonsaiEdge, number][] {
  const numbered = edges.map((edge, i): [BonsaiEdge, number] => [edge, i]);
  const tree = numbered.filter(([edge]) => (edge.relation ?? 'parentId') === 'parentId');
  const left = edges.length - tree.length;
  if (left > 0)
    notes.add(`${counted(left, 'edge has', 'edges have')} another relation than “parentId”: left out.`);
  return tree;
}
