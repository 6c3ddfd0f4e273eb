import 'server-only';

/** The path of no symbols. */
export const ROOT = 0;
/** No path that is stored; no symbol that is known. */
export const NONE = -1;

/** Counted paths of symbols. Nodes are numbered from 1 in the order in which they came. */
export class Trie {
  private room = 1024;
  /** Open addressing: each slot holds a node, or `ROOT` where it is free. At most half are taken. */
  private slots = new Int32Array(2 * this.room);
  private parents = new Int32Array(this.room).fill(NONE);
  private symbols = new Int32Array(this.room).fill(NONE);
  private depths = new Uint8Array(this.room);
  private tally = new Uint32Array(this.room);
  private nodes = 0;

  /** Paths, the empty one left out. */
  get size(): number {
    return this.nodes;
  }

  /** The path with one more symbol, or `NONE`. */
  child(node: number, symbol: number): number {
    if (node < 0 || symbol < 0) return NONE;
    return this.slots[this.slotOf(node, symbol)] || NONE;
  }

  /** The same, made where it is not there. */
  grow(node: number, symbol: number): number {
    const slot = this.slotOf(node, symbol);
    const known = this.slots[slot];
    if (known) return known;
    const made = ++this.nodes;
    this.slots[slot] = made;
    this.parents[made] = node;
    this.symbols[made] = symbol;
    this.depths[made] = (this.depths[node] ?? 0) + 1;
    if (made + 1 === this.room) this.makeRoom();
    return made;
  }

  count(node: number, times = 1): void {
    this.tally[node] = (this.tally[node] ?? 0) + times;
  }

  countOf(node: number): number {
    return this.tally[node] ?? 0;
  }

  /** The path without its last symbol. */
  parentOf(node: number): number {
    return this.parents[node] ?? NONE;
  }

  /**
   * The `most` commonest paths, of equals the shorter, then the earlier. Where no path has a higher count than its beginning, none is
   * kept without it.
   */
  pruned(most: number): Pruned {
    const keep = this.commonest(most);
    const trie = new Trie();
    const places = new Int32Array(this.nodes + 1);
    for (let node = 1; node <= this.nodes; node++) {
      if (keep[node] === 0) continue;
      const place = trie.grow(places[this.parentOf(node)] ?? ROOT, this.symbols[node] ?? NONE);
      trie.count(place, this.countOf(node));
      places[node] = place;
    }
    return { trie, places };
  }

  private commonest(most: number): Uint8Array {
    const keep = new Uint8Array(this.nodes + 1);
    const [least, left] = this.lastCount(most);
    for (let node = 1; node <= this.nodes; node++) if (this.countOf(node) > least) keep[node] = 1;
    const deepest = this.depths.reduce((deep, depth) => Math.max(deep, depth), 0);
    let room = left;
    for (let depth = 1; depth <= deepest; depth++)
      for (let node = 1; node <= this.nodes && room > 0; node++) {
        if (this.countOf(node) !== least || this.depths[node] !== depth) continue;
        keep[node] = 1;
        room--;
      }
    return keep;
  }

  /** The count of which not all nodes can be kept, and how many of them can. */
  private lastCount(most: number): [count: number, left: number] {
    const nodesOf = new Map<number, number>();
    for (let node = 1; node <= this.nodes; node++)
      nodesOf.set(this.countOf(node), (nodesOf.get(this.countOf(node)) ?? 0) + 1);
    let left = most;
    for (const [count, nodes] of [...nodesOf].toSorted((a, b) => b[0] - a[0])) {
      if (nodes > left) return [count, left];
      left -= nodes;
    }
    return [NONE, 0];
  }

  private slotOf(node: number, symbol: number): number {
    const mask = this.slots.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol + 1, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (let at = this.slots[slot]; at; at = this.slots[slot]) {
      if (this.parents[at] === node && this.symbols[at] === symbol) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private makeRoom(): void {
    this.room *= 2;
    this.parents = grown(new Int32Array(this.room).fill(NONE), this.parents);
    this.symbols = grown(new Int32Array(this.room).fill(NONE), this.symbols);
    this.depths = grown(new Uint8Array(this.room), this.depths);
    this.tally = grown(new Uint32Array(this.room), this.tally);
    this.slots = new Int32Array(2 * this.room);
    for (let node = 1; node <= this.nodes; node++)
      this.slots[this.slotOf(this.parentOf(node), this.symbols[node] ?? NONE)] = node;
  }
}

export interface Pruned {
  trie: Trie;
  /** For each node of the whole trie its node here, `ROOT` where it is gone. */
  places: Int32Array;
}

function grown<T extends Int32Array | Uint32Array | Uint8Array>(larger: T, filled: T): T {
  larger.set(filled);
  return larger;
}
