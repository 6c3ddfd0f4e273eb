import { describe, expect, test } from 'vitest';
import { makeMatrix } from '@/lib/scaling/report/make-matrix';
import type { ItemScore, RunItem, ScalingRun } from '@/lib/scaling/run';
import {
  answerScore,
  finished,
  labelOf,
  makeItem,
  makeModel,
  makeRun,
  makeScore,
} from '../../../support/scaling/records';
import { foundOf } from './found-of';
import { items, pointOf, RIGHT, reportOf, run, scores, slopeOf, upTo } from './three-sizes';

describe('the report', () => {
  const report = reportOf(run, items, scores);

  test('points by hand: mean, both standard errors, Wilson’s interval', () => {
    const point = pointOf(report, 'accuracy', 'small');
    expect(point).toMatchObject({ n: 200, intervalBy: 'wilson', censored: 0, bounds: null, parameters: 1e8 });
    expect(point?.value).toBeCloseTo(0.3, 12);
    expect(point?.sem).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 199), 12);
    expect(point?.semNumpy).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 200), 12);
    expect(point?.interval?.[0]).toBeCloseTo(0.2407, 4);
    expect(point?.interval?.[1]).toBeCloseTo(0.3668, 4);
    const loss = pointOf(report, 'loss', 'small');
    expect(loss?.value).toBeCloseTo(-0.3 * Math.log(2 / 3) - 0.7 * Math.log(1 / 3), 12);
    expect(loss?.intervalBy).toBe('cluster-bootstrap');
    expect(pointOf(report, 'label-mass', 'large')?.value).toBeCloseTo(0.9, 12);
  });

  test('the slope is 20 points a decade, and the verdict says so', () => {
    expect(slopeOf(report, 'accuracy')).toMatchObject({ models: 3, items: 200 });
    expect(slopeOf(report, 'accuracy')?.perDecade).toBeCloseTo(0.2, 12);
    const [low, high] = slopeOf(report, 'accuracy')?.interval ?? [0, 0];
    // Pairs are drawn together: the slope of an item is 0.5 a decade for four of ten, so √(0.25 × 0.4 × 0.6 / 200) = 0.0173.
    expect(low).toBeCloseTo(0.2 - 1.96 * 0.0173, 2);
    expect(high).toBeCloseTo(0.2 + 1.96 * 0.0173, 2);
    expect(report.families[0]?.verdict).toMatchObject({
      metric: 'label-given',
      direction: 'usual',
      sentence: expect.stringMatching(/^Larger models give the true answer more often: \+20\.0 points/),
    });
  });

  test('chance, counts and agreements', () => {
    expect(report.chance).toEqual({ accuracy: 0.5, loss: Math.LN2 });
    expect([report.items, report.clusters]).toEqual([200, 200]);
    expect(report.models).toEqual(
      Object.keys(RIGHT).map((key) => ({
        key,
        scored: 200,
        failed: 0,
        methods: [{ method: 'echo', count: 200 }],
      })),
    );
    expect(report.agreements).toHaveLength(3);
    expect(report.agreements[0]).toMatchObject({
      first: 'small',
      second: 'middle',
      items: 200,
      agreement: 0.8,
      onlyFirst: 0,
      onlySecond: 40,
    });
    // Exact and two-sided: 2 × ½^40.
    expect((report.agreements[0]?.p ?? 0) / 2 ** -39).toBeCloseTo(1, 9);
  });

  test('is the same byte for byte in whatever order scores came, and its version with it', () => {
    const again = reportOf(run, items, scores.toReversed());
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
    expect(reportOf(run, items, scores.slice(1)).version).not.toBe(report.version);
    const renamed = { ...run, labelSays: 'other' as const };
    expect(reportOf(renamed, items, scores).version).not.toBe(report.version);
  });

  test('a score that comes twice counts once', () => {
    expect(reportOf(run, items, [...scores, ...scores.slice(0, 50)])).toEqual(report);
  });

  test('near-duplicates: the interval is as wide as that of the clusters, drawn again', () => {
    const clustered = reportOf(
      run,
      items.map((item) => ({ ...item, cluster: item.index % 10 })),
      scores,
    );
    expect(clustered.clusters).toBe(10);
    const [one, other] = [report, clustered].map((of) => {
      const point = pointOf(of, 'accuracy', 'middle');
      return { by: point?.intervalBy, width: (point?.interval?.[1] ?? 0) - (point?.interval?.[0] ?? 0) };
    });
    expect([one?.by, other?.by]).toEqual(['wilson', 'cluster-bootstrap']);
    expect(other?.width).toBeGreaterThan(3 * (one?.width ?? 1));
  });

  test('five clusters give no interval; a clustered share of 1 has Wilson’s over its clusters', () => {
    const fives = items.map((item) => ({ ...item, cluster: item.index % 5 }));
    const report = reportOf(run, fives, [
      ...scores.filter(({ model }) => model !== 'large'),
      ...items.map(({ index }) => answerScore(run, 'large', index, true)),
    ]);
    expect(pointOf(report, 'accuracy', 'small')).toMatchObject({ interval: null, intervalBy: null });
    expect(pointOf(report, 'accuracy', 'large')).toMatchObject({
      interval: [expect.closeTo(0.5655, 4), 1],
      intervalBy: 'wilson',
    });
    expect(slopeOf(report, 'accuracy')?.interval).toBeNull();
    expect(report.families[0]?.verdict.sentence).toContain('too few independent items');
  });

  test('one size, no score yet, half the scores: words and not numbers', () => {
    const alone = makeRun([makeModel('small', 1e8)], 200);
    expect(reportOf(alone, items, scores).families[0]).toMatchObject({
      slopes: [],
      verdict: { direction: null, sentence: expect.stringContaining('One size') },
    });
    const empty = reportOf(run, items, []);
    expect(pointOf(empty, 'accuracy', 'small')).toMatchObject({ n: 0, value: null, interval: null });
    expect(empty.families[0]?.verdict.sentence).toContain('Fewer than two sizes');
    expect(empty.agreements[0]).toMatchObject({ items: 0, agreement: null, p: null });
  });
});

describe('items that are missing', () => {
  test('make no slope: it is over the items that all models have, and the verdict says how many', () => {
    // Every model is right on the first half and wrong on the second; the large one lacks a third of the wrong ones.
    const same = ['small', 'middle', 'large'].flatMap((key) =>
      items
        .filter(({ index }) => key !== 'large' || index < 170)
        .map(({ index }) => answerScore(run, key, index, index < 100)),
    );
    const report = reportOf(run, items, same);
    expect(pointOf(report, 'accuracy', 'large')?.value).toBeCloseTo(100 / 170, 12);
    expect(slopeOf(report, 'accuracy')).toMatchObject({
      perDecade: expect.closeTo(0, 12),
      models: 3,
      items: 170,
    });
    expect(report.families[0]?.verdict.sentence).toContain('Over 170 of 200 items and 3 of 3 models.');
  });

  test('a model that has less than half of the items does not count yet', () => {
    const begun = scores.filter(({ model, index }) => model !== 'large' || index < 20);
    const report = reportOf(run, items, begun);
    expect(slopeOf(report, 'accuracy')).toMatchObject({ models: 2, items: 200 });
    expect(report.families[0]?.verdict.sentence).toContain('Over 200 of 200 items and 2 of 3 models.');
  });

  test('failed ones are counted, and in no mean', () => {
    const failed = items
      .slice(0, 5)
      .map(({ index }) => makeScore(run, 'small', index, { labels: [], error: 'It timed out.' }));
    const rest = scores.filter(({ model, index }) => model !== 'small' || index >= 5);
    const report = reportOf(run, items, [...failed, ...rest]);
    expect(report.models[0]).toMatchObject({ scored: 195, failed: 5 });
    expect(pointOf(report, 'accuracy', 'small')).toMatchObject({ n: 195, censored: 0 });
    expect(slopeOf(report, 'accuracy')?.items).toBe(195);
  });
});

describe('censored items', () => {
  const few = makeRun([makeModel('small', 1e8)], 4);
  const four = upTo(4).map((index) => makeItem(few.id, index));
  const censored = (index: number, labels: ItemScore['labels']) =>
    makeScore(few, 'small', index, { method: 'next-token', labels });

  test('values are over what is known, bounds over all', () => {
    const report = reportOf(few, four, [
      answerScore(few, 'small', 0, true),
      answerScore(few, 'small', 1, false),
      censored(2, [labelOf(Math.log(0.6)), labelOf({ atMost: Math.log(0.2) }, 1)]),
      censored(3, [labelOf({ atMost: -2 }), labelOf({ atMost: -2 }, 1)]),
    ]);
    expect(pointOf(report, 'accuracy', 'small')).toMatchObject({ n: 3, censored: 1, bounds: [0.5, 0.75] });
    const loss = pointOf(report, 'loss', 'small');
    const [right, wrong] = [-Math.log(2 / 3), -Math.log(1 / 3)];
    expect(loss).toMatchObject({
      n: 2,
      censored: 2,
      bounds: [expect.closeTo((right + wrong) / 4, 12), null],
    });
    expect(loss?.value).toBeCloseTo((right + wrong) / 2, 12);
    expect(report.models[0]?.methods).toEqual([
      { method: 'echo', count: 2 },
      { method: 'next-token', count: 2 },
    ]);
  });
});

describe('imported results', () => {
  const models = [makeModel('small', 1e8), makeModel('large', 1e9)];
  const rows = (of: ScalingRun) =>
    models.flatMap(({ key }) =>
      [70, 10, 40, 900_000_000, 55, 20, 30].map((index, at) =>
        makeScore(of, key, index, {
          method: 'imported',
          labels: [],
          imported: {
            loss: at,
            difference: null,
            correct: key === 'small' || at > 5,
            predicted: 0,
            totalLogprob: -1,
          },
        }),
      ),
    );

  test('without items: every row is one by itself, in the order of its index, however far that goes', () => {
    const run = makeRun(models, 7, { imported: true, datasetHash: null, labelSays: null });
    const report = reportOf(run, [], rows(run));
    expect([report.items, report.clusters]).toEqual([7, 7]);
    expect(pointOf(report, 'accuracy', 'small')).toMatchObject({ n: 7, value: 1, intervalBy: 'wilson' });
    expect(pointOf(report, 'label-given', 'small')).toMatchObject({
      n: 0,
      value: null,
      censored: 0,
      bounds: null,
    });
    expect(report.families[0]?.verdict).toMatchObject({
      metric: 'accuracy',
      direction: 'inverse',
      sentence: expect.stringContaining('goes by accuracy'),
    });
    const matrix = finished(makeMatrix(foundOf(run, [], rows(run)), 'loss', null));
    expect(matrix.rows.map(({ index }) => index)).toEqual([10, 20, 30, 40, 55, 70, 900_000_000]);
  });

  test('told what the label says, the verdict goes by that', () => {
    const run = makeRun(models, 7, { imported: true, datasetHash: null, labelSays: 'tempting-but-wrong' });
    const report = reportOf(run, [], rows(run));
    expect(report.families[0]?.verdict).toMatchObject({ metric: 'label-given', direction: 'inverse' });
  });
});

test('families stand apart, base and instruction-tuned ones too, each by size', () => {
  const mixed = makeRun(
    [
      makeModel('b-large', 1e9),
      makeModel('tuned', 1e8, { kind: 'instruction-tuned' }),
      makeModel('other', 1e8, { familyId: 'opt', familyName: 'OPT' }),
      makeModel('b-small', 1e8),
    ],
    2,
  );
  const report = reportOf(mixed, [makeItem(mixed.id, 0), makeItem(mixed.id, 1)], []);
  expect(report.families.map(({ models }) => models)).toEqual([['b-small', 'b-large'], ['tuned'], ['other']]);
  expect(report.models.map(({ key }) => key)).toEqual(['b-small', 'b-large', 'tuned', 'other']);
});

test('classes that differ in number have no chance line', () => {
  const mixed = [items[0], makeItem(run.id, 1, { classes: [' A', ' B', ' C'] })] as RunItem[];
  expect(reportOf(run, mixed, []).chance).toBeNull();
});

test('log-odds and sequence probability have reports of their own', () => {
  const models = [makeModel('small', 1e8), makeModel('large', 1e9)];
  const pairs = makeRun(models, 8, { task: 'logodds' });
  const its = upTo(8).map((index) => makeItem(pairs.id, index));
  const moved = (key: string, by: number) =>
    its.map(({ index }) =>
      makeScore(pairs, key, index, {
        labels: [labelOf(-1), labelOf(-2, 1)],
        otherLabels: [labelOf(-1), labelOf(-2 + by + index / 100, 1)],
      }),
    );
  const odds = reportOf(pairs, its, [...moved('small', 0.2), ...moved('large', 0.5)]);
  expect(slopeOf(odds, 'logodds')?.perDecade).toBeCloseTo(0.3, 9);
  expect(odds.families[0]?.verdict).toMatchObject({ metric: 'logodds', direction: 'inverse' });
  const sequences = makeRun(models, 8, { task: 'sequence-prob', classes: 1 });
  const losses = (key: string, loss: number) =>
    its.map(({ index }) => makeScore(sequences, key, index, { labels: [labelOf(-loss - index / 10)] }));
  const sums = reportOf(sequences, its, [...losses('small', 5), ...losses('large', 3)]);
  expect(sums).toMatchObject({ chance: null, agreements: [] });
  expect(sums.families[0]?.verdict.sentence).toMatch(
    /^Larger models find the completion more likely: −2\.00 nats/,
  );
});
