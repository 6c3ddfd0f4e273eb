import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE, ROOT, Trie } from '@/lib/server/model/practice/family/trie';

/** Counts every path that a row of symbols begins. */
function trieOf(rows: readonly (readonly number[])[]): Trie {
  const trie = new Trie();
  for (const row of rows) {
    let node = ROOT;
    for (const symbol of row) {
      node = trie.grow(node, symbol);
      trie.count(node);
    }
  }
  return trie;
}

const find = (trie: Trie, row: readonly number[]): number =>
  row.reduce((node, symbol) => trie.child(node, symbol), ROOT);

const rows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 60 });

describe('counted paths', () => {
  it('are found with their counts, and nothing else is', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const trie = trieOf(all);
        const counts = new Map<string, number>();
        for (const row of all)
          for (let end = 1; end <= row.length; end++) {
            const key = row.slice(0, end).join();
            counts.set(key, (counts.get(key) ?? 0) + 1);
          }
        expect(trie.size).toBe(counts.size);
        for (const [key, count] of counts)
          expect(trie.countOf(find(trie, key.split(',').map(Number)))).toBe(count);
        expect(find(trie, [5])).toBe(NONE);
      }),
    );
  });

  it('are found among very many', () => {
    const trie = new Trie();
    const made = Array.from({ length: 5000 }, (_, at) => trie.grow(at % 7, at));
    expect(new Set(made).size).toBe(5000);
    expect(made).toEqual(Array.from({ length: 5000 }, (_, at) => trie.child(at % 7, at)));
  });
});

describe('pruning', () => {
  it('keeps as many as asked for, the commonest, each with its beginning', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 40 }), (all, most) => {
        const whole = trieOf(all);
        const { trie, places } = whole.pruned(most);
        expect(trie.size).toBe(Math.min(most, whole.size));
        const counts = [true, false].map((kept) =>
          Array.from({ length: whole.size }, (_, at) => at + 1)
            .filter((node) => (places[node] !== ROOT) === kept)
            .map((node) => whole.countOf(node)),
        );
        expect(Math.min(...(counts[0] ?? []), Infinity)).toBeGreaterThanOrEqual(
          Math.max(...(counts[1] ?? []), 0),
        );
        for (let node = 1; node <= whole.size; node++) {
          const place = places[node] ?? ROOT;
          if (place === ROOT) continue;
          expect(trie.countOf(place)).toBe(whole.countOf(node));
          expect(trie.parentOf(place)).toBe(places[whole.parentOf(node)]);
        }
      }),
    );
  });
});
