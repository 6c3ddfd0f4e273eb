import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateBest, type JudgedOrder, type PositionModel, priorModel } from '@/lib/judging/position-model';
import { seededRandom } from '@/lib/statistics/random';
import { normal } from '../../../bench/judging/world';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const PLACES = [2, 1, 0, -1, -2];
const diagonal = (size: number, value: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? value : 0)));
/** A judge that is known for sure. */
const KNOWN: PositionModel = {
  positions: { 5: PLACES },
  spread: 2,
  fittedOn: 10_000,
  covariance: { 5: diagonal(5, 1e-5) },
  placeSpread: 1,
  spreadError: 0.001,
};
const given = (shown: string, order: string): JudgedOrder => ({ shown: [...shown], order: [...order] });
const sum = (values: number[]) => values.reduce((total, one) => total + one, 0);

/** The same by drawing utilities from the prior and weighing them by the likelihood, written down anew. */
function bruteForce(orders: readonly JudgedOrder[], draws: number): number[] {
  const random = seededRandom(77);
  const wins = IDS.map(() => 0);
  for (let k = 0; k < draws; k++) {
    const utilities = IDS.map(() => KNOWN.spread * normal(random));
    let likelihood = 1;
    for (const { shown, order } of orders)
      for (let stage = 0; stage < order.length - 1; stage++) {
        const strengths = order
          .slice(stage)
          .map((id) => Math.exp((utilities[IDS.indexOf(id)] ?? 0) + (PLACES[shown.indexOf(id)] ?? 0)));
        likelihood *= (strengths[0] ?? 0) / sum(strengths);
      }
    const top = utilities.indexOf(Math.max(...utilities));
    wins[top] = (wins[top] ?? 0) + likelihood;
  }
  return wins.map((one) => one / sum(wins));
}

test.each([
  [[given('abcde', 'abcde')]],
  [[given('abcde', 'ebacd'), given('cdeab', 'cebda')]],
  [[given('abcde', 'ebacd'), given('cdeab', 'ecbda'), given('deabc', 'eadcb')]],
])('probabilities are those of brute force: %j', (orders) => {
  const { best } = estimateBest(orders, IDS, KNOWN, 1);
  for (const [at, wanted] of bruteForce(orders, 60_000).entries())
    expect(Math.abs((best[IDS[at] ?? ''] ?? 9) - wanted)).toBeLessThan(0.03);
});

describe('places', () => {
  test('first from the last place counts for more than first from the first', () => {
    const early = estimateBest([given('abcde', 'abcde')], IDS, KNOWN, 1).best;
    const late = estimateBest([given('edcba', 'abcde')], IDS, KNOWN, 1).best;
    expect(late.a).toBeGreaterThan((early.a ?? 1) + 0.2);
  });

  test('not known yet, they make one call less telling than three from other places', () => {
    const one = estimateBest([given('abcde', 'abcde')], IDS, priorModel(), 1).best;
    const three = ['abcde', 'cdeab', 'deabc'].map((shown) => given(shown, 'abcde'));
    const all = estimateBest(three, IDS, priorModel(), 1);
    expect(one.a).toBeLessThan(0.65);
    expect(all.best.a).toBeGreaterThan(0.75);
    expect(all.order).toEqual(IDS);
  });

  test('the same call three times over does not make it as sure as three from other places', () => {
    const same = estimateBest(Array(3).fill(given('abcde', 'abcde')), IDS, priorModel(), 1).best;
    const others = ['abcde', 'cdeab', 'deabc'].map((shown) => given(shown, 'abcde'));
    expect(same.a).toBeLessThan(estimateBest(others, IDS, priorModel(), 1).best.a ?? 0);
  });

  test('the effects that come out have the mean 0', () => {
    const { positions } = estimateBest([given('abcde', 'abcde'), given('ab', 'ba')], IDS, priorModel(), 1);
    expect(Object.keys(positions)).toEqual(['2', '5']);
    for (const effects of Object.values(positions)) expect(sum(effects)).toBeCloseTo(0, 9);
  });
});

describe('with part of the information', () => {
  test('none: all alike', () => {
    expect(estimateBest([], IDS, KNOWN, 1)).toEqual({
      best: { a: 0.2, b: 0.2, c: 0.2, d: 0.2, e: 0.2 },
      utilities: { a: 0, b: 0, c: 0, d: 0, e: 0 },
      order: IDS,
      positions: {},
    });
    expect(estimateBest([given('ab', 'xy')], ['a'], KNOWN, 1).best).toEqual({ a: 1 });
    expect(estimateBest([given('ab', 'ab')], [], KNOWN, 1).order).toEqual([]);
  });

  test('a head-to-head moves the two', () => {
    const rotation = given('abcde', 'abcde');
    const before = estimateBest([rotation], IDS, priorModel(), 1).best;
    const after = estimateBest([rotation, given('ba', 'ab'), given('ab', 'ab')], IDS, priorModel(), 1).best;
    const turned = estimateBest([rotation, given('ba', 'ba'), given('ab', 'ba')], IDS, priorModel(), 1);
    expect(after.a).toBeGreaterThan(before.a ?? 1);
    expect(turned.order[0]).toBe('b');
  });

  test('a candidate nobody was asked about keeps a chance', () => {
    const { best } = estimateBest([given('abcd', 'abcd')], IDS, priorModel(), 1);
    expect(best.e).toBeGreaterThan(best.d ?? 1);
    expect(best.e).toBeLessThan(best.a ?? 0);
  });

  test('an order that shows more than the candidates, or knows only its first, still tells', () => {
    const { best } = estimateBest([given('axb', 'xab')], ['a', 'b'], priorModel(), 1);
    expect(Object.keys(best)).toEqual(['a', 'b']);
    expect(best.a).toBeGreaterThan(0.5);
    const first = estimateBest([given('bca', 'a')], ['a', 'b', 'c'], KNOWN, 1).best;
    expect(first.a).toBeGreaterThan(0.5);
    expect(Math.abs((first.b ?? 0) - (first.c ?? 0))).toBeLessThan(0.1);
  });

  test('sixteen candidates', () => {
    const many = [...'abcdefghijklmnop'];
    const { best, order } = estimateBest([{ shown: many, order: many.toReversed() }], many, priorModel(), 1);
    expect(order[0]).toBe('p');
    expect(sum(Object.values(best))).toBeCloseTo(1, 9);
  });
});

describe('for any orders', () => {
  const orders = fc.array(
    fc
      .shuffledSubarray([...IDS, 'x'], { minLength: 1 })
      .chain((shown) => fc.shuffledSubarray(shown, { minLength: 1 }).map((order) => ({ shown, order }))),
    { maxLength: 5 },
  );

  test('probabilities, all of them, that add up to 1; the first is the likeliest; the same again', () => {
    fc.assert(
      fc.property(orders, fc.integer(), (list, seed) => {
        const found = estimateBest(list, IDS, priorModel(), seed);
        const values = Object.values(found.best);
        expect(sum(values)).toBeCloseTo(1, 9);
        for (const value of values) expect(value > 0 && value < 1).toBe(true);
        expect([...found.order].sort()).toEqual(IDS);
        expect(found.best[found.order[0] ?? '']).toBe(Math.max(...values));
        expect(estimateBest(list, IDS, priorModel(), seed)).toEqual(found);
      }),
    );
  });

  test('other names, the same numbers', () => {
    const renamed = new Map([...IDS, 'x'].map((id, at) => [id, `${'zyxwvu'[at]}`]));
    const name = (id: string) => renamed.get(id) ?? '';
    fc.assert(
      fc.property(orders, (list) => {
        const { best } = estimateBest(list, IDS, priorModel(), 1);
        const other = estimateBest(
          list.map(({ shown, order }) => ({ shown: shown.map(name), order: order.map(name) })),
          IDS.map(name),
          priorModel(),
          1,
        );
        for (const id of IDS) expect(other.best[name(id)]).toBe(best[id]);
      }),
    );
  });
});
