import { describe, expect, test } from 'vitest';
import { windowLine } from '@/components/quality/charts/window-line';
import { spread, unansweredBy } from '@/components/quality/models/ask-about';
import { joined } from '@/components/quality/models/use-embedding-vectors';
import { briefWords, groupsOf, summaryWords, tallyOf, tooFewWords } from '@/components/quality/quality-words';
import { qualityState } from '@/components/quality/run/use-quality';
import type { Check } from '@/lib/dataset/quality';

const checks = (...states: Check['state'][]) => states.map((state) => ({ state }));

describe('the summary', () => {
  test('counts what came out how, and leaves out what there is none of', () => {
    expect(summaryWords(tallyOf(checks('bad', 'ok', 'bad', 'warn', 'unknown', 'ok')))).toBe(
      '2 things a reviewer will object to, 1 worth a look, 2 fine, 1 not measured',
    );
    expect(summaryWords(tallyOf(checks('bad')))).toBe('1 thing a reviewer will object to');
    expect(summaryWords(tallyOf(checks('ok', 'warn')))).toBe(
      'Nothing a reviewer will object to, 1 worth a look, 1 fine',
    );
  });

  test('in brief says objections first, and never praises what was not measured', () => {
    expect(briefWords(tallyOf(checks('bad', 'warn', 'warn', 'ok')), 9)).toBe('1 objection, 2 to look at');
    expect(briefWords(tallyOf(checks('bad', 'bad')), 400)).toBe('2 objections');
    expect(briefWords(tallyOf(checks('ok', 'unknown')), 20)).toBe('nothing to object to');
    expect(briefWords(tallyOf(checks('ok', 'unknown')), 19)).toBe('too early to tell');
  });

  test('says of small sets that little can be said', () => {
    expect(tooFewWords(7)).toContain('With 7 items most of this cannot be said yet');
    expect(tooFewWords(1)).toContain('With 1 item ');
    expect(tooFewWords(20)).toBeNull();
  });
});

test('groups go from worst to not measured, each in the order of the report', () => {
  const one = (name: string, state: Check['state']) => ({ name, state }) as Check;
  const groups = groupsOf({ checks: [one('a', 'ok'), one('b', 'bad'), one('c', 'unknown'), one('d', 'ok')] });
  expect(groups.map(({ state, checks }) => [state, ...checks.map(({ name }) => name)])).toEqual([
    ['bad', 'b'],
    ['ok', 'a', 'd'],
    ['unknown', 'c'],
  ]);
});

describe('the line along the set', () => {
  test('is the share in each stretch, and its last point is of the last items', () => {
    const labels = Array.from({ length: 47 }, (_, at) => ((at * at) % 3 === 0 ? 0 : 1));
    const points = windowLine(labels, [0], 20, 1000);
    expect(points).toHaveLength(28);
    for (const { at, share } of points)
      expect(share).toBeCloseTo(labels.slice(at - 20, at).filter((label) => label === 0).length / 20);
    const thin = windowLine(labels, [0, 1], 20, 5);
    expect(thin.length).toBeLessThanOrEqual(14);
    expect(thin.at(-1)).toMatchObject({ at: 47, label: 1 });
    expect(thin.at(-1)?.share).toBeCloseTo(1 - (points.at(-1)?.share ?? 0));
  });

  test('is none where there are fewer items than a stretch has', () => {
    expect(windowLine([0, 1, 0], [0], 20, 100)).toEqual([]);
  });
});

describe('whom to ask about', () => {
  const review = (name: string, stale = false) => ({ by: { kind: 'model', name }, stale });
  const row = (place: string, more: object = {}) =>
    ({ place, excluded: null, labelIndex: 0, reviews: [], ...more }) as never;

  test('kept rows with a label that this model has not answered as they stand', () => {
    const rows = [
      row('asked', { reviews: [review('m')] }),
      row('other', { reviews: [review('n')] }),
      row('edited', { reviews: [review('m', true)] }),
      row('out', { excluded: {} }),
      row('bare', { labelIndex: -1 }),
    ] as Parameters<typeof unansweredBy>[0];
    expect(unansweredBy(rows, 'm').map(({ place }) => place)).toEqual(['other', 'edited']);
  });

  test('some of many lie evenly', () => {
    expect(spread([1, 2, 3], 5)).toEqual([1, 2, 3]);
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2)).toEqual([2, 7]);
    expect(
      new Set(
        spread(
          Array.from({ length: 97 }, (_, at) => at),
          96,
        ),
      ).size,
    ).toBe(96);
  });
});

test('vectors of different widths are refused in words', () => {
  const vectors = new Map([
    ['a', new Float32Array(2)],
    ['b', new Float32Array(3)],
  ]);
  expect(() => joined('m', ['a', 'b'], vectors)).toThrow('2 numbers for one text and 3 for another');
});

test('a failure keeps the last report, and trying again forgets the failure', () => {
  const start = { report: null, asked: 1, told: 0, share: 0.4, comparing: null, error: null };
  const report = { items: 3, checks: [] };
  const there = qualityState(start, { kind: 'report', version: 1, report });
  const failed = qualityState(there, { kind: 'failed', message: 'out of memory' });
  expect(failed).toMatchObject({ report, error: 'out of memory', share: null });
  expect(qualityState(failed, { kind: 'again' })).toMatchObject({ report, error: null, asked: 0, told: 0 });
});
