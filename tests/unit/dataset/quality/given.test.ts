import { describe, expect, it } from 'vitest';
import { embeddingDuplicates, modelReviews, secondJudge, withCheck } from '@/lib/dataset/quality';
import { seeded } from '@/lib/loom/judge/hash';
import { checkOf, item, randomItems, reportOf } from './builders';

describe('embedding duplicates', () => {
  const vectorsOf = (seed: number, n: number, size: number) => {
    const random = seeded(seed);
    const vectors: Float32Array[] = [];
    for (let at = 0; at < n; at++) {
      const from = vectors[Math.floor(random() * at)];
      const noise = random() < 0.5 ? 0.25 : 2;
      vectors.push(
        Float32Array.from(
          { length: size },
          (_, i) => (from && noise < 1 ? (from[i] ?? 0) : 1) + noise * (random() - 0.5),
        ),
      );
    }
    return vectors;
  };
  const cosine = (a: Float32Array, b: Float32Array) => {
    const dot = (x: Float32Array, y: Float32Array) =>
      x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  };

  it('are the pairs that a look at all of them finds', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const list = vectorsOf(seed, 80, 40);
      const items = randomItems(seed, 80);
      const vectors = new Map(items.map(({ place }, at) => [place, list[at] as Float32Array]));
      const close = items.filter((_, at) =>
        list.some((other, i) => i !== at && cosine(list[at] as Float32Array, other) >= 0.95),
      );
      expect(close.length).toBeGreaterThan(0);
      const check = embeddingDuplicates(items, { model: 'm', vectors });
      expect([...check.items].sort()).toEqual(close.map(({ place }) => place).sort());
      expect(check.number).toBeCloseTo(close.length / 80, 12);
      expect(check.groups.flat().sort()).toEqual([...check.items].sort());
    }
  });

  it('pass over items without a vector and vectors of nothing', () => {
    const items = [item(0, 'a'), item(1, 'b'), item(2, 'c'), item(3, 'd')];
    const vectors = new Map([
      ['p0', Float32Array.of(1, 2)],
      ['p1', Float32Array.of(2, 4)],
      ['p2', Float32Array.of(0, 0)],
    ]);
    const check = embeddingDuplicates(items, { model: 'm', vectors });
    expect(check.groups).toEqual([['p0', 'p1']]);
    expect(check.details).toContainEqual({ name: 'Items compared', value: '3 of 4' });
    expect(embeddingDuplicates(items, { model: 'm', vectors: new Map() }).state).toBe('unknown');
  });

  it('refuse vectors of two models', () => {
    const vectors = new Map([
      ['p0', Float32Array.of(1, 2)],
      ['p1', Float32Array.of(1, 2, 3)],
    ]);
    expect(() => embeddingDuplicates([item(0, 'a'), item(1, 'b')], { model: 'm', vectors })).toThrow(
      'more than one model',
    );
  });
});

describe('the second judge', () => {
  const review = (place: string, verdict: 'agree' | 'disagree' | 'unsure', model = 'm') => ({
    place,
    model,
    verdict,
  });

  it('counts answers, and queues what is disputed, the most disputed first', () => {
    const check = secondJudge([
      ...Array.from({ length: 16 }, (_, at) => review(`a${at}`, 'agree')),
      review('x', 'disagree'),
      review('y', 'disagree'),
      review('y', 'disagree', 'other'),
      review('z', 'unsure'),
      ...Array.from({ length: 20 }, (_, at) => review(`b${at}`, 'disagree', 'other')),
    ]);
    expect(check.number).toBeCloseTo(16 / 39, 12);
    expect(check).toMatchObject({ state: 'bad' });
    expect(check.items[0]).toBe('y');
    expect(check.items).toHaveLength(22);
    expect(check.details).toContainEqual({ name: 'm', value: '16 of 18 agree' });
    expect(check.details).toContainEqual({ name: 'Unsure', value: '1' });
  });

  it('does not object to a few answers, and is unknown without any', () => {
    expect(secondJudge([review('a', 'disagree'), review('b', 'agree')]).state).toBe('ok');
    expect(secondJudge([]).sentence).toBe('No model has answered the items yet.');
    expect(secondJudge([review('a', 'unsure')]).state).toBe('unknown');
  });

  it('takes models’ reviews of kept rows as they stand', () => {
    const mark = { actId: 'a', at: 1, verdict: 'agree', answer: 0, blind: true, note: null } as const;
    const model = { kind: 'model', name: 'm' } as const;
    const reviews = [
      { ...mark, by: model, stale: false },
      { ...mark, by: model, stale: true },
      { ...mark, by: { kind: 'human', name: 'Ada' } as const, stale: false },
    ];
    const excluded = { actId: 'e', by: model, at: 2, reason: 'bad' };
    expect(
      modelReviews([
        { place: 'p0', excluded: null, reviews },
        { place: 'p1', excluded, reviews },
      ]),
    ).toEqual([{ place: 'p0', model: 'm', verdict: 'agree' }]);
  });

  it('takes its place in the report', () => {
    const report = reportOf(randomItems(1, 30));
    const check = secondJudge([review('a', 'agree')]);
    expect(checkOf(withCheck(report, check), 'second-judge')).toBe(check);
    expect(withCheck(report, check).checks).toHaveLength(report.checks.length);
  });
});
