import 'server-only';
import { ROOT, type Trie } from '../trie';

/** Nodes of the last 0, 1, 2 … symbols, as far as they are stored. */
export type Context = readonly number[];

/**
 * An n-gram model of symbols by interpolated Witten–Bell smoothing (I. H. Witten and T. C. Bell, The zero-frequency problem, IEEE
 * Transactions on Information Theory 37, 1991; as in S. F. Chen and J. Goodman, An Empirical Study of Smoothing Techniques for Language
 * Modeling, 1998): P(w | h) = (c(h w) + T(h) P(w | h′)) / (c(h) + T(h)), where T(h) is how many different symbols were seen after h and
 * h′ is h without its first symbol. Under the single symbols lies a probability for every symbol there is, given from outside.
 */
export class WordModel {
  private readonly trie: Trie;
  private readonly order: number;
  /** c(h) and T(h) of each node as a history: sums of the stored counts. */
  private readonly totals: Float64Array;
  private readonly kinds: Float64Array;

  constructor(trie: Trie, order: number) {
    this.trie = trie;
    this.order = order;
    this.totals = new Float64Array(trie.size + 1);
    this.kinds = new Float64Array(trie.size + 1);
    for (let node = 1; node <= trie.size; node++) {
      const parent = trie.parentOf(node);
      this.totals[parent] = (this.totals[parent] ?? 0) + trie.countOf(node);
      this.kinds[parent] = (this.kinds[parent] ?? 0) + 1;
    }
  }

  /** Counts that it stores. */
  get size(): number {
    return this.trie.size;
  }

  after(context: Context, symbol: number): Context {
    const longer = context.map((node) => this.trie.child(node, symbol));
    return [ROOT, ...longer.slice(0, this.order - 1)];
  }

  /** P(symbol | context) = `seen` + `left` × its probability outside the counts. */
  next(context: Context, symbol: number): { seen: number; left: number } {
    let seen = 0;
    let left = 1;
    for (const node of context) {
      const total = node < 0 ? 0 : (this.totals[node] ?? 0);
      if (total === 0) continue;
      const kinds = this.kinds[node] ?? 0;
      const found = this.trie.child(node, symbol);
      const count = found < 0 ? 0 : this.trie.countOf(found);
      seen = (count + kinds * seen) / (total + kinds);
      left *= kinds / (total + kinds);
    }
    return { seen, left };
  }
}
