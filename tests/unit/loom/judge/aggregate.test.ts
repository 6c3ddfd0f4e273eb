import { describe, expect, test } from 'vitest';
import { aggregate, weightedScore } from '@/lib/loom/judge/aggregate';
import { settle } from '@/lib/loom/judge/head-to-head';
import { opaqueIds } from '@/lib/loom/judge/opaque-ids';
import { rotations } from '@/lib/loom/judge/rotations';
import type { JudgeCall } from '@/lib/loom/ranking';

const criteria = [
  { id: 'clear', name: 'clear', description: 'clear', weight: 1, anchors: { low: '', high: '' } },
  { id: 'novel', name: 'novel', description: 'novel', weight: 3, anchors: { low: '', high: '' } },
];
const call = (
  order: string[] | null,
  kind: JudgeCall['kind'] = 'rotation',
  novel: Record<string, number> = {},
): JudgeCall => ({
  kind,
  shown: [],
  system: '',
  user: '',
  replies: [],
  order,
  scores:
    order &&
    Object.fromEntries(
      order.map((id) => [
        id,
        { clear: { score: 3, reason: '' }, novel: { score: novel[id] ?? 3, reason: 'why' } },
      ]),
    ),
  summary: order ? `${order[0]} is best` : '',
  error: order ? null : 'unreadable',
});

describe('rotations', () => {
  test('every candidate takes another place in each of three orders', () => {
    const orders = rotations(['a', 'b', 'c', 'd', 'e'], 3, 42);
    expect(orders).toHaveLength(3);
    for (const id of 'abcde') expect(new Set(orders.map((o) => o.indexOf(id))).size).toBe(3);
  });
  test('two candidates have two orders only', () => {
    expect(rotations(['a', 'b'], 3, 1)).toHaveLength(2);
  });
  test('opaque ids are distinct and follow the seed', () => {
    expect(new Set(opaqueIds(16, 7)).size).toBe(16);
    expect(opaqueIds(5, 7)).toEqual(opaqueIds(5, 7));
    expect(opaqueIds(5, 7)).not.toEqual(opaqueIds(5, 8));
  });
});

describe('aggregate', () => {
  test('full agreement is confidence 1', () => {
    const joined = aggregate([call(['a', 'b', 'c']), call(['a', 'c', 'b']), call(['a', 'b', 'c'])], criteria);
    expect(joined).toMatchObject({
      winner: 'a',
      confidence: 1,
      order: ['a', 'b', 'c'],
      summary: 'a is best',
    });
  });
  test('an unreadable rotation counts against confidence', () => {
    const joined = aggregate([call(['a', 'b']), call(['a', 'b']), call(null)], criteria);
    expect(joined.confidence).toBeCloseTo(2 / 3);
    expect(joined.agreement).toContain('1 of 3 could not be read');
  });
  test('a cycle with equal scores has no winner', () => {
    const cycle = [call(['a', 'b', 'c']), call(['b', 'c', 'a']), call(['c', 'a', 'b'])];
    expect(aggregate(cycle, criteria).winner).toBeNull();
  });
  test('a cycle is broken by the weighted criteria', () => {
    const cycle = ['abc', 'bca', 'cab'].map((o) => call([...o], 'rotation', { b: 5 }));
    expect(aggregate(cycle, criteria)).toMatchObject({ winner: 'b', confidence: 1 / 3 });
  });
  test('nothing readable gives an empty order', () => {
    expect(aggregate([call(null)], criteria)).toMatchObject({ order: [], winner: null, confidence: 0 });
  });
  test('weights that are all zero count alike', () => {
    const zero = criteria.map((c) => ({ ...c, weight: 0 }));
    expect(weightedScore({ clear: { score: 2 }, novel: { score: 4 } }, zero)).toBe(3);
  });
});

describe('who goes head to head', () => {
  test('two that could both stand first, not the one that happens to stand second', () => {
    const open = [call(['a', 'c', 'b'], 'rotation', { c: 5 }), call(['b', 'a', 'c'], 'rotation', { c: 5 })];
    const joined = aggregate(open, criteria);
    expect(joined).toMatchObject({ winner: null, order: ['a', 'c', 'b'], rivals: ['a', 'b'] });
    const settled = settle(joined, open, [
      call(['b', 'a'], 'head-to-head'),
      call(['b', 'a'], 'head-to-head'),
    ]);
    expect(settled).toMatchObject({ decided: true, order: ['b', 'a', 'c'], confidence: 3 / 4 });
  });
  test('the top two where there is a winner; nobody with one candidate or none', () => {
    expect(aggregate([call(['b', 'a', 'c'])], criteria).rivals).toEqual(['b', 'a']);
    expect(aggregate([call(['a'])], criteria).rivals).toBeNull();
    expect(aggregate([call(null)], criteria).rivals).toBeNull();
  });
});

describe('head to head', () => {
  const rounds = [call(['a', 'b', 'c']), call(['b', 'c', 'a']), call(['c', 'a', 'b'])];
  const joined = aggregate(rounds, criteria);
  const [first, second] = joined.order as [string, string];
  test('winning both orders decides', () => {
    const verdict = settle(joined, rounds, [
      call([second, first], 'head-to-head'),
      call([second, first], 'head-to-head'),
    ]);
    expect(verdict).toMatchObject({ decided: true, confidence: 3 / 5 });
    expect(verdict.decided && verdict.order.slice(0, 2)).toEqual([second, first]);
  });
  test('winning by place only does not', () => {
    const verdict = settle(joined, rounds, [
      call([first, second], 'head-to-head'),
      call([second, first], 'head-to-head'),
    ]);
    expect(verdict).toMatchObject({ decided: false });
  });
  test('an unreadable duel does not', () => {
    expect(
      settle(joined, rounds, [call([first, second], 'head-to-head'), call(null, 'head-to-head')]).decided,
    ).toBe(false);
  });
});
