/** Up to how many parents are looked through one by one. */
const FEW = 16;

/** Who hangs on whom, by place in the file's list. Lists are in the order the links were made in, without repeats. */
export class Links {
  readonly parents: number[][];
  readonly children: number[][];
  /** Parents of nodes that have very many. */
  readonly #many = new Map<number, Set<number>>();

  constructor(size: number) {
    this.parents = Array.from({ length: size }, () => []);
    this.children = Array.from({ length: size }, () => []);
  }

  has(parent: number, child: number): boolean {
    const list = this.parents[child] ?? [];
    return list.length <= FEW ? list.includes(parent) : this.#setOf(child, list).has(parent);
  }

  add(parent: number, child: number): void {
    if (this.has(parent, child)) return;
    this.parents[child]?.push(parent);
    this.children[parent]?.push(child);
    this.#many.get(child)?.add(parent);
  }

  #setOf(child: number, list: readonly number[]): Set<number> {
    const known = this.#many.get(child) ?? new Set(list);
    this.#many.set(child, known);
    return known;
  }
}
