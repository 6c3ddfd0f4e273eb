import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROOT, Trie } from '@/lib/server/model/practice/family/trie';
import { spellingLogprob } from '@/lib/server/model/practice/family/words/spelling';
import { type Context, WordModel } from '@/lib/server/model/practice/family/words/word-model';

const SYMBOLS = [0, 1, 2, 3];

function modelOf(text: readonly number[], order: number, most = Number.POSITIVE_INFINITY): WordModel {
  const trie = new Trie();
  for (let from = 0; from < text.length; from++) {
    let node = ROOT;
    for (const symbol of text.slice(from, from + order)) {
      node = trie.grow(node, symbol);
      trie.count(node);
    }
  }
  return new WordModel(trie.pruned(most).trie, order);
}

const reached = (model: WordModel, symbols: readonly number[]): Context =>
  symbols.reduce((context, symbol) => model.after(context, symbol), [ROOT] as Context);

describe('Witten–Bell smoothing', () => {
  it('gives what is worked out by hand', () => {
    // a b a b a c: after a, c(a b) = 2, c(a c) = 1, T(a) = 2; single symbols: 3, 2 and 1 of 6, T = 3
    const model = modelOf([0, 1, 0, 1, 0, 2], 2);
    const { seen, left } = model.next(reached(model, [0]), 1);
    expect(seen).toBeCloseTo((2 + 2 * (2 / 9)) / 5, 12);
    expect(left).toBeCloseTo((3 / 9) * (2 / 5), 12);
  });

  it('adds up to 1 with what is left for all other symbols, after any history, however much was pruned', () => {
    const text = fc.array(fc.constantFrom(...SYMBOLS), { minLength: 1, maxLength: 60 });
    const history = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        text,
        history,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 50 }),
        (...args) => {
          const [symbols, before, order, most] = args;
          const model = modelOf(symbols, order, most);
          const nexts = SYMBOLS.map((symbol) => model.next(reached(model, before), symbol));
          const seen = nexts.reduce((sum, next) => sum + next.seen, 0);
          expect(seen + (nexts[0]?.left ?? 0)).toBeCloseTo(1, 9);
          expect(new Set(nexts.map(({ left }) => left)).size).toBe(1);
        },
      ),
    );
  });
});

describe('spelling', () => {
  it('leaves to all words of n bytes what a coin of 257 sides leaves them', () => {
    expect(256 ** 2 * Math.exp(spellingLogprob('no'))).toBeCloseTo((256 / 257) ** 2 / 257, 12);
  });
});
