import type { Links } from './links';
import type { BonsaiRawNode } from './schema';

/** Where the nodes of each id stand in the file's list. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Finds which of several nodes with one id a link means, in a time that does not grow with how many they are. */
export class SharedIds {
  readonly #nodes: readonly BonsaiRawNode[];
  readonly #places: Places;
  readonly #links: Links;
  /** Shared id → id of a child → the nodes that name it in `childrenIds`. */
  readonly #naming = new Map<string, Map<string, number[]>>();
  /** Shared id → how many of its nodes, from the first, are known to have a parent. */
  readonly #withParent = new Map<string, number>();

  constructor(nodes: readonly BonsaiRawNode[], places: Places, links: Links) {
    this.#nodes = nodes;
    this.#places = places;
    this.#links = links;
  }

  /** Of the nodes with an id, the one that names the child, else the first; never the child itself if another is there. */
  parentFor(id: string, child: number): number {
    const shared = this.#places.get(id) ?? [];
    if (shared.length === 1) return shared[0] as number;
    const naming = this.#namingOf(id, shared).get(this.#nodes[child]?.id ?? '');
    return (naming?.find((place) => place !== child) ??
      shared.find((place) => place !== child) ??
      shared[0]) as number;
  }

  /** Of the nodes with an id, the first that has no parent yet, else the first. */
  orphanOf(id: string): number {
    const shared = this.#places.get(id) ?? [];
    let count = this.#withParent.get(id) ?? 0;
    while (count < shared.length && this.#links.parents[shared[count] as number]?.length) count++;
    this.#withParent.set(id, count);
    return (shared[count] ?? shared[0]) as number;
  }

  /**
   * The children that a node's `childrenIds` mean, in order and each once: of nodes with one id the next that hangs on it
   * already, else one that hangs nowhere yet.
   */
  childPicker(parent: number): (id: string) => number {
    let own: Map<string, number[]> | null = null;
    return (id) => {
      const shared = this.#places.get(id) ?? [];
      if (shared.length === 1) return shared[0] as number;
      own ??= this.#byId(this.#links.children[parent] ?? []);
      return own.get(id)?.shift() ?? this.orphanOf(id);
    };
  }

  #namingOf(id: string, shared: readonly number[]): Map<string, number[]> {
    const known = this.#naming.get(id);
    if (known) return known;
    const naming = new Map<string, number[]>();
    for (const place of shared)
      for (const childId of new Set(this.#nodes[place]?.childrenIds)) {
        const list = naming.get(childId);
        if (list) list.push(place);
        else naming.set(childId, [place]);
      }
    this.#naming.set(id, naming);
    return naming;
  }

  #byId(places: readonly number[]): Map<string, number[]> {
    const lists = new Map<string, number[]>();
    for (const place of places) {
      const id = this.#nodes[place]?.id ?? '';
      const list = lists.get(id);
      if (list) list.push(place);
      else lists.set(id, [place]);
    }
    return lists;
  }
}
