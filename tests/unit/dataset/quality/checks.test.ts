import { describe, expect, it } from 'vitest';
import { objections, type QualityItem } from '@/lib/dataset/quality';
import { checkSchema } from '@/lib/dataset/quality/report';
import { wilson } from '@/lib/statistics/wilson';
import { checkOf, item, randomItems, reportOf } from './builders';

/** Different questions with these labels. */
const labelled = (labels: readonly number[]): QualityItem[] =>
  labels.map((label, at) => ({ ...(randomItems(9, labels.length)[at] as QualityItem), labelIndex: label }));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

it('is a report by its schema, with a sentence and a source for each check', () => {
  for (const report of [reportOf([]), reportOf(randomItems(1, 60))])
    for (const check of report.checks) {
      expect(checkSchema.parse(check)).toEqual(check);
      expect(check.sentence).toMatch(/\.$/);
      expect(check.method.length).toBeGreaterThan(40);
    }
});

describe('balance', () => {
  it('is flagged where its interval leaves out the wanted share, by one item', () => {
    expect([wilson(59, 100)[0] < 0.5, wilson(60, 100)[0] > 0.5]).toEqual([true, true]);
    for (const [yes, state] of [
      [59, 'ok'],
      [60, 'warn'],
    ] as const) {
      const report = reportOf(labelled([...times(yes, 0), ...times(100 - yes, 1)]));
      expect(checkOf(report, 'balance')).toMatchObject({ state, number: yes / 100 });
    }
  });

  it.each([
    [6, 4, 'ok', 'in a set this small chance alone does that'],
    [70, 30, 'bad', 'a model that always answers alike'],
    [580, 420, 'warn', 'a constant answer'],
    [53, 47, 'ok', 'close enough'],
  ])('of %i to %i', (yes, no, state, words) => {
    const check = checkOf(reportOf(labelled([...times(yes, 0), ...times(no, 1)])), 'balance');
    expect(check.state).toBe(state);
    expect(check.number).toBeCloseTo(yes / (yes + no), 12);
    expect(check.sentence).toContain(words);
  });

  it('follows the wanted shares and names the items that are too many', () => {
    const items = labelled([...times(50, 0), ...times(50, 1)]);
    const options = { labels: [' Yes', ' No'], wanted: { ' Yes': 0.2, ' No': 0.8 } };
    const check = checkOf(reportOf(items, options), 'balance');
    expect(check).toMatchObject({ state: 'bad', value: '50 %' });
    expect(check.items).toEqual(
      items
        .slice(0, 50)
        .map(({ place }) => place)
        .reverse(),
    );
    expect(check.details[0]).toEqual({
      name: '“Yes”',
      value: '50 (50 %, 40 % to 60 %; 20 % wanted, 30 points off)',
    });
  });

  it('is unknown without labels, with too few items, and where nothing is wanted', () => {
    const few = labelled(times(9, 0));
    expect(checkOf(reportOf(few), 'balance').sentence).toBe('Too few items to tell: 9 items of 10 needed.');
    const none = { labels: [' Yes', ' No'], wanted: {} };
    expect(checkOf(reportOf(labelled(times(30, 0)), none), 'balance').sentence).toBe('No shares are wanted.');
    expect(checkOf(reportOf(labelled(times(30, 0)), { labels: [] }), 'balance').state).toBe('unknown');
  });

  it('leaves out items whose label is none of the format’s', () => {
    const check = checkOf(
      reportOf(labelled([...times(15, 0), ...times(15, 1), ...times(40, -1)])),
      'balance',
    );
    expect(check).toMatchObject({ state: 'ok', number: 0.5 });
  });
});

describe('balance along the set', () => {
  it('finds the stretch that is off', () => {
    const labels = Array.from({ length: 300 }, (_, at) =>
      at >= 100 && at < 150 ? 0 : (at * 7 + (at >> 2)) % 2,
    );
    const check = checkOf(reportOf(labelled(labels)), 'window-balance');
    expect(check).toMatchObject({ state: 'bad', value: '100 %' });
    expect(check.sentence).toMatch(/^In items 101 to 150 100 % say “Yes”/);
    expect(check.items).toHaveLength(50);
  });

  it('uses shorter stretches in small sets and is unknown in tiny ones', () => {
    const check = checkOf(reportOf(labelled([...times(20, 0), ...times(20, 1)])), 'window-balance');
    expect(check.details[0]).toEqual({ name: 'Stretch', value: '20 items' });
    expect(check).toMatchObject({ state: 'bad', number: 1 });
    expect(checkOf(reportOf(labelled(times(39, 0))), 'window-balance').state).toBe('unknown');
  });
});

describe('duplicates', () => {
  const items = [
    item(0, 'Is water wet?'),
    item(1, 'Is fire cold?', 1),
    item(2, 'is  water “wet”'),
    item(3, 'Is water wet.', 1),
    item(4, 'Is the big old ship that lies in the harbour of the town for sale?'),
    item(5, 'Is the big old ship that lies in the harbour of that town for sale?'),
  ];

  it('are told by what they share', () => {
    const report = reportOf(items);
    expect(checkOf(report, 'exact-duplicates')).toMatchObject({
      state: 'bad',
      number: 1,
      items: ['p2'],
      groups: [['p0', 'p2']],
    });
    expect(checkOf(report, 'conflicting-duplicates')).toMatchObject({
      state: 'bad',
      number: 1,
      groups: [['p0', 'p2', 'p3']],
    });
    const near = checkOf(report, 'near-duplicates');
    expect(near).toMatchObject({ state: 'bad', groups: [['p4', 'p5']], items: ['p4', 'p5'] });
    expect(near.number).toBeCloseTo(2 / 6, 12);
    // words 12 of 14, pairs 12 of 16 of them: "of the", "the town" against "of that", "that town"
    expect(near.details[1]?.name).toMatch(/^Up to \d+ % alike$/);
  });

  it('are none where nothing is repeated', () => {
    const report = reportOf(randomItems(2, 40));
    for (const id of ['exact-duplicates', 'conflicting-duplicates', 'near-duplicates'] as const)
      expect(checkOf(report, id), id).toMatchObject({ state: 'ok', items: [], groups: [] });
  });

  it('name no more places than a reader takes in', () => {
    const many = Array.from({ length: 900 }, (_, at) => item(at, 'The same?'));
    const check = checkOf(reportOf(many), 'exact-duplicates');
    expect(check.number).toBe(899);
    expect(check.items).toHaveLength(500);
    expect(check.groups[0]).toHaveLength(100);
  });
});

describe('order of labels', () => {
  it('is objected to in blocks', () => {
    const check = checkOf(reportOf(labelled([...times(30, 0), ...times(30, 1)])), 'runs');
    expect(check.state).toBe('bad');
    expect(check.number).toBeCloseTo(1 / 59, 12);
    expect(check.sentence).toContain('the labels come in blocks');
    expect(check.details[2]).toEqual({ name: 'Longest run', value: '30 × “Yes”, from item 1 on' });
    expect(check.items).toHaveLength(30);
  });
});

describe('size', () => {
  it.each([
    [0, 'bad'],
    [299, 'bad'],
    [300, 'warn'],
    [999, 'warn'],
    [1000, 'ok'],
  ])('of %i items', (n, state) => {
    const items = Array.from({ length: n }, (_, at) => item(at, `n${at}`));
    expect(checkOf(reportOf(items), 'size')).toMatchObject({ state, number: n });
  });
});

describe('objections', () => {
  it('are the sentences of what is bad, then of what is to be watched, five at most', () => {
    const report = reportOf(labelled([...times(170, 0), ...times(30, 1)]));
    const told = objections(report);
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(told[0]).toBe(checkOf(report, 'balance').sentence);
    expect(told.some((sentence) => sentence.includes('minimum'))).toBe(false);
    expect(objections(reportOf([]))).toEqual([]);
  });
});
