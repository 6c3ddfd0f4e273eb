import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw } from '@/lib/server/model/practice/sampling/draw';
import { hashText, randomFrom } from '@/lib/server/model/practice/sampling/random';

const COIN = new Map([
  ['a', 0.6],
  ['b', 0.3],
  ['c', 0.1],
]);
const DRAWS = 20_000;

function shares(params: { temperature: number; topP: number }): Record<string, number> {
  const random = randomFrom('shares');
  const counts: Record<string, number> = { a: 0, b: 0, c: 0 };
  for (let at = 0; at < DRAWS; at++) {
    const token = draw(COIN, params, random);
    counts[token] = (counts[token] ?? 0) + 1 / DRAWS;
  }
  return counts;
}

/** Five standard errors of a share of `p` in so many draws. */
const within = (p: number) => 5 * Math.sqrt((p * (1 - p)) / DRAWS);

describe('drawing a token', () => {
  it.each([0.5, 1, 2])('follows p^(1/T), normalised, at temperature %f', (temperature) => {
    const powers = [...COIN].map(([token, p]) => [token, p ** (1 / temperature)] as const);
    const total = powers.reduce((sum, [, power]) => sum + power, 0);
    const found = shares({ temperature, topP: 1 });
    for (const [token, power] of powers) {
      const p = power / total;
      expect(Math.abs((found[token] ?? 0) - p)).toBeLessThan(within(p));
    }
  });

  it('takes the likeliest at temperature 0, whatever the chance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (u) => draw(COIN, { temperature: 0, topP: 1 }, () => u) === 'a',
      ),
    );
  });

  it('keeps to the smallest set that has the mass asked for', () => {
    expect(shares({ temperature: 1, topP: 0.6 })).toMatchObject({ a: expect.closeTo(1, 6), b: 0, c: 0 });
    const two = shares({ temperature: 1, topP: 0.61 });
    expect(two.c).toBe(0);
    expect(Math.abs((two.b ?? 0) - 1 / 3)).toBeLessThan(within(1 / 3));
  });

  it('cuts the nucleus after temperature', () => {
    // At temperature 0.5 the first has 0.36 / 0.46 = 0.78 of the mass.
    expect(shares({ temperature: 0.5, topP: 0.75 }).b).toBe(0);
    expect(shares({ temperature: 0.5, topP: 0.8 }).b).toBeGreaterThan(0.1);
  });

  it('always gives a token of the distribution', () => {
    const weights = fc.array(fc.double({ min: 1e-9, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        weights,
        unit,
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (list, u, temperature, topP) => {
          const total = list.reduce((sum, one) => sum + one, 0);
          const distribution = new Map(list.map((one, at) => [`t${at}`, one / total]));
          return distribution.has(draw(distribution, { temperature, topP }, () => u));
        },
      ),
    );
  });
});

describe('the random numbers', () => {
  it('repeat under the same seed only', () => {
    const [one, same, other] = ['x', 'x', 'y'].map((seed) => Array.from({ length: 5 }, randomFrom(seed)));
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('spread evenly over [0, 1), from the first one of each seed on', () => {
    const deciles = Array.from({ length: 10 }, () => 0);
    for (let seed = 0; seed < 10_000; seed++) {
      const value = randomFrom(`seed ${seed}`)();
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      const decile = Math.floor(value * 10);
      deciles[decile] = (deciles[decile] ?? 0) + 1;
    }
    for (const count of deciles) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('hash texts as FNV-1a does', () => {
    expect(hashText('')).toBe(0x811c9dc5);
    expect(hashText('a')).toBe(0xe40c292c);
    expect(hashText('foobar')).toBe(0xbf9cf968);
  });
});
