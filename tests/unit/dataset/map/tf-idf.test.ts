import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRandomly } from '@/lib/dataset/map/random-projection';
import { weighTexts } from '@/lib/dataset/map/tf-idf';
import { tokensOf } from '@/lib/dataset/map/tokens';
import { isFiniteAll } from './matrices';

const norm = (values: ArrayLike<number>) => Math.hypot(...Array.from(values));

describe('words', () => {
  it('fold case and compatibility forms and leave out punctuation', () => {
    expect(tokensOf('Don’t STOP, ﬁne—really? (42)')).toEqual(["don't", 'stop', 'fine', 'really', '42']);
  });
  it('keep accents and take scripts without spaces as pairs', () => {
    expect(tokensOf('Étude 東京都 है')).toEqual(['étude', '東京', '京都', 'है']);
  });
  it('are none in symbols alone', () => {
    expect(tokensOf('?! 😀 …')).toEqual([]);
  });
});

describe('weights', () => {
  it('make rare words weigh more than common ones, as the formula says', () => {
    const { vocabulary, starts, terms, weights } = weighTexts(['tea tea milk', 'tea', 'tea']);
    expect(vocabulary).toEqual(['tea', 'milk']);
    expect([...starts]).toEqual([0, 2, 3, 4]);
    expect([...terms]).toEqual([0, 1, 0, 0]);
    const tea = (1 + Math.log(2)) * (1 + Math.log(4 / 4));
    const milk = 1 + Math.log(4 / 2);
    expect(weights[0]).toBeCloseTo(tea / Math.hypot(tea, milk), 6);
    expect(weights[1]).toBeCloseTo(milk / Math.hypot(tea, milk), 6);
    expect(weights[2]).toBeCloseTo(1, 6);
  });
  it('are one long for every text that has words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 }), (texts) => {
        const { starts, weights } = weighTexts(texts);
        texts.forEach((text, i) => {
          const length = norm(weights.slice(starts[i], starts[i + 1]));
          expect(length).toBeCloseTo(tokensOf(text).length > 0 ? 1 : 0, 5);
        });
      }),
    );
  });
});

describe('random projection', () => {
  const texts = Array.from({ length: 60 }, (_, i) => `word${i} word${i * 7} shared${i % 5} all`);
  it('keeps a text where it is when others come', () => {
    const pair = projectRandomly(weighTexts(['green tea']), 1);
    const again = projectRandomly(weighTexts(['black coffee', 'green tea']), 1);
    const [alone, among] = [pair.data.subarray(0, 256), again.data.subarray(256)];
    expect(Array.from(among, Math.sign)).toEqual(Array.from(alone, Math.sign));
  });
  it('gives other numbers for another seed', () => {
    const weighted = weighTexts(texts);
    expect(projectRandomly(weighted, 1).data).not.toEqual(projectRandomly(weighted, 2).data);
  });
  it('keeps lengths about as they were, without a number that is none', () => {
    const { data } = projectRandomly(weighTexts([...texts, '']), 1);
    expect(isFiniteAll(data)).toBe(true);
    const lengths = texts.map((_, i) => norm(data.subarray(i * 256, i * 256 + 256)));
    expect(Math.min(...lengths)).toBeGreaterThan(0.6);
    expect(Math.max(...lengths)).toBeLessThan(1.4);
    expect(norm(data.subarray(60 * 256))).toBe(0);
  });
});
