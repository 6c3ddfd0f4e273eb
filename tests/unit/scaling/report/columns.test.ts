import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunColumns } from '@/lib/scaling/report/columns/run-columns';
import { makeMatrix } from '@/lib/scaling/report/make-matrix';
import { makeReport } from '@/lib/scaling/report/make-report';
import type { MetricId } from '@/lib/scaling/report/metric';
import { pickItems } from '@/lib/scaling/report/pick-items';
import { scalingMatrixSchema } from '@/lib/scaling/report/report';
import type { ScalingRun } from '@/lib/scaling/run';
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

const run = makeRun([makeModel('small', 1e8), makeModel('middle', 1e9), makeModel('large', 1e10)], 200);
const items = Array.from({ length: 200 }, (_, index) => makeItem(run.id, index));

test('rows of high indices take no more memory than others', () => {
  const before = process.memoryUsage().arrayBuffers;
  const models = Array.from({ length: 8 }, (_, at) => makeModel(`model-${at}`, 1e8, { done: 1 }));
  const sparse = new RunColumns(makeRun(models, 1_000_000, { imported: true }));
  sparse.addScore(answerScore(run, 'model-0', 999_999, true));
  expect(sparse.found().indices).toEqual(Float64Array.of(999_999));
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000);
});

describe('items × models', () => {
  const found = foundOf(run, items.slice(0, 4), [
    answerScore(run, 'small', 0, true),
    answerScore(run, 'large', 0, false),
    answerScore(run, 'small', 1, false),
    answerScore(run, 'large', 1, true),
    makeScore(run, 'small', 2, { labels: [labelOf({ atMost: -4 }), labelOf(-1, 1)] }),
  ]);
  const matrixOf = (metric: MetricId, says: ScalingRun['labelSays'] = 'true-answer') =>
    scalingMatrixSchema.parse(finished(makeMatrix(found, metric, says)));

  test('the steepest inverse scaling first: a fall of accuracy, a rise of the loss', () => {
    expect(matrixOf('accuracy')).toEqual({
      metric: 'accuracy',
      models: ['small', 'middle', 'large'],
      rows: [
        { index: 0, slope: -0.5, values: [1, null, 0] },
        { index: 1, slope: 0.5, values: [0, null, 1] },
        { index: 2, slope: null, values: [0, null, null] },
      ],
    });
    expect(matrixOf('loss').rows.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(matrixOf('label-given', 'tempting-but-wrong').rows.map(({ index }) => index)).toEqual([1, 0, 2]);
  });

  test('a bound stands where only that is known', () => {
    // −(−4 − ln(e⁻⁴ + e⁻¹)) at least.
    expect(matrixOf('loss').rows[2]?.values[0]).toBeCloseTo(Math.log(1 + Math.exp(3)), 12);
  });

  test('picks items, the worst first', () => {
    const small = found.models[0];
    if (!small) throw new Error('there is a small model');
    expect(pickItems(found, small, 'all', 'index')).toEqual([0, 1, 2]);
    expect(pickItems(found, small, 'all', 'worst')).toEqual([2, 1, 0]);
    expect(pickItems(found, small, 'wrong', 'index')).toEqual([1, 2]);
    expect(pickItems(found, small, 'right', 'index')).toEqual([0]);
    expect(pickItems(found, small, 'label-given', 'index')).toEqual([0]);
    expect(pickItems(found, small, 'censored', 'index')).toEqual([2]);
    expect(pickItems(found, small, 'failed', 'index')).toEqual([]);
  });
});

test('what was found stays as it was when more comes', () => {
  const columns = new RunColumns(run);
  for (const item of items) columns.addItem(item);
  columns.addScore(answerScore(run, 'small', 0, true));
  const before = columns.found();
  const report = finished(makeReport(run, before, []));
  for (const { index } of items) columns.addScore(answerScore(run, 'small', index, index % 2 === 0));
  expect(finished(makeReport(run, before, []))).toEqual(report);
  expect(columns.found().models[0]?.scored).toBe(200);
});

test('columns that grew bit by bit, in any order and looked at in between, are those filled at once', () => {
  const few = makeRun([makeModel('small', 1e8), makeModel('large', 1e9)], 2);
  const score = fc.record({
    model: fc.constantFrom('small', 'large'),
    index: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom('right', 'wrong', 'failed', 'censored'),
    look: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 60 }), (arrivals) => {
      const once = new Map(arrivals.map((one) => [`${one.model} ${one.index}`, one]));
      const made = [...once.values()].map(({ model, index, kind, look }) => ({
        look,
        score:
          kind === 'failed'
            ? makeScore(few, model, index, { labels: [], error: 'It timed out.' })
            : kind === 'censored'
              ? makeScore(few, model, index, { labels: [labelOf({ atMost: -1 }), labelOf(-2, 1)] })
              : answerScore(few, model, index, kind === 'right'),
      }));
      const its = [...new Set(made.map(({ score }) => score.index))].map((index) => makeItem(few.id, index));
      const grown = new RunColumns(few);
      for (const item of its) grown.addItem(item);
      for (const { score, look } of made) {
        if (look) grown.found();
        grown.addScore(score);
      }
      const sorted = made.map(({ score }) => score).sort((a, b) => a.index - b.index);
      expect(grown.found()).toEqual(
        foundOf(
          few,
          its.toSorted((a, b) => a.index - b.index),
          sorted,
        ),
      );
    }),
    { numRuns: 40 },
  );
});
