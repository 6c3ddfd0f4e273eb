import { describe, expect, it } from 'vitest';
import { distinctN } from '@/lib/dataset/quality/text/distinct-n';
import { featuresOf } from '@/lib/dataset/quality/text/features';
import { selfBleu } from '@/lib/dataset/quality/text/self-bleu';
import { kernel, vendiScore } from '@/lib/dataset/quality/text/vendi-score';

const words = (text: string) => text.split(' ').filter(Boolean);

describe('distinct-n', () => {
  it('counts words and pairs within each text', () => {
    // words a b c of 6; pairs ab bc, ab ba of 4 with ab twice
    expect(distinctN([words('a b c'), words('a b a')])).toEqual({ one: 3 / 6, two: 3 / 4 });
    expect(distinctN([])).toEqual({ one: 0, two: 0 });
    expect(distinctN([['one']])).toEqual({ one: 1, two: 0 });
  });
});

describe('self-BLEU', () => {
  const of = (...texts: string[]) => selfBleu(texts.map(words));

  it('is 1 of texts that are the same', () => {
    for (const score of of('a b c d e', 'a b c d e')) expect(score).toBeCloseTo(1, 12);
  });

  it('multiplies the shares of n-grams that others have', () => {
    const expected = (4 / 5) * (3 / 4) * (2 / 3) * (1 / 2);
    for (const score of of('a b c d e', 'a b c d f')) expect(score).toBeCloseTo(expected ** 0.25, 12);
  });

  it('counts an n-gram at most as often as any one other text has it', () => {
    const [first] = of('a a a a', 'a a b b', 'a c a c');
    expect(first).toBeCloseTo(((2 / 4) * (1 / 3) * (0.1 / 2) * (0.1 / 1)) ** 0.25, 12);
  });

  it('takes the reference nearest in length, the shorter of equals, for the brevity penalty', () => {
    const [first] = of('a b c d', 'a b c d e f', 'a b x y z v w u');
    expect(first).toBeCloseTo(Math.exp(1 - 6 / 4), 12);
    const [longer] = of('a b c d e', 'a b c d', 'a b c d e f');
    expect(longer).toBeCloseTo(1, 12);
  });

  it('is 0 without a word in common, and of one text', () => {
    expect(of('a b', 'c d')).toEqual([0, 0]);
    expect(of('a b')).toEqual([0]);
    expect(of('', 'a')).toEqual([0, 0]);
  });
});

describe('the Vendi score', () => {
  const of = (...texts: string[]) => vendiScore(texts.map((text) => featuresOf(text).shingles));

  it('counts what differs', () => {
    expect(of('a b', 'a b', 'a b')).toBeCloseTo(1, 9);
    expect(of('a b', 'c d', 'e f')).toBeCloseTo(3, 9);
    expect(of('a b', 'a b', 'c d', 'c d')).toBeCloseTo(2, 9);
    expect(of()).toBe(0);
  });

  it('is exp of the entropy of the eigenvalues, by hand', () => {
    // two texts with one word of two in common: eigenvalues (1 ± k)/2 with k their cosine
    const rows = kernel(['a', 'a b'].map((text) => featuresOf(text).shingles));
    const [common, rare] = [1, Math.log(3 / 2) + 1];
    const cosine = common / Math.sqrt(common * (common + 2 * rare ** 2));
    expect(rows[1]?.[0]).toBeCloseTo(cosine, 12);
    const [high, low] = [(1 + cosine) / 2, (1 - cosine) / 2];
    expect(of('a', 'a b')).toBeCloseTo(Math.exp(-high * Math.log(high) - low * Math.log(low)), 9);
  });
});
