import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemMetrics } from '@/lib/scaling/report/item-metrics';
import { metricRange } from '@/lib/scaling/report/metric-range';
import type { ItemScore } from '@/lib/scaling/run';
import { labelOf, makeItem, makeRun, makeScore } from '../../../support/scaling/records';

const ln = Math.log;
const run = makeRun([], 1);
const score = (over: Partial<ItemScore>) => makeScore(run, 'model-one', 0, over);
const item = makeItem(run.id, 0);
const NOTHING = {
  correct: null,
  predicted: null,
  labelGiven: null,
  tie: null,
  loss: null,
  totalLogprob: null,
  logodds: null,
  sequenceLoss: null,
  censored: false,
};
const imported = (over: Partial<NonNullable<ItemScore['imported']>>) =>
  score({
    method: 'imported',
    labels: [],
    imported: { loss: null, difference: null, correct: null, predicted: null, totalLogprob: null, ...over },
  });

describe('classification', () => {
  test('by hand: classes at 0.6 and 0.3, the first is right', () => {
    const metrics = itemMetrics(score({}), item, 'classification');
    expect(metrics).toMatchObject({ correct: true, predicted: 0, labelGiven: true, censored: false });
    expect(metrics.loss).toEqual([expect.closeTo(-ln(2 / 3), 12), expect.closeTo(-ln(2 / 3), 12)]);
    expect(metrics.totalLogprob).toEqual([expect.closeTo(ln(0.9), 12), expect.closeTo(ln(0.9), 12)]);
    expect(metricRange('label-mass', metrics, 'classification')?.[0]).toBeCloseTo(0.9, 12);
  });

  test('a label that names the tempting answer is given where the right one is not', () => {
    const tempting = makeItem(run.id, 0, { answer: 1, label: 0 });
    expect(itemMetrics(score({}), tempting, 'classification')).toMatchObject({
      correct: false,
      labelGiven: true,
    });
  });

  test('a censored label below the other decides the answer and bounds the loss', () => {
    const labels = [labelOf(ln(0.6)), labelOf({ atMost: ln(0.2) }, 1)];
    const right = itemMetrics(score({ labels }), item, 'classification');
    expect(right).toMatchObject({ correct: true, predicted: 0, censored: true });
    expect(right.loss).toEqual([0, expect.closeTo(-ln(0.75), 12)]);
    const wrong = itemMetrics(score({ labels }), makeItem(run.id, 0, { answer: 1 }), 'classification');
    expect(wrong).toMatchObject({ correct: false, loss: [expect.closeTo(-ln(0.25), 12), null] });
    expect(metricRange('label-mass', wrong, 'classification')).toEqual([
      expect.closeTo(0.6, 12),
      expect.closeTo(0.8, 12),
    ]);
  });

  test('both censored: nothing is decided, and a share may be either', () => {
    const labels = [labelOf({ atMost: -3 }), labelOf({ atMost: -3 }, 1)];
    const metrics = itemMetrics(score({ labels }), item, 'classification');
    expect(metrics).toMatchObject({ correct: null, predicted: null, labelGiven: null, loss: [0, null] });
    expect(metricRange('accuracy', metrics, 'classification')).toEqual([0, 1]);
    expect(metricRange('label-mass', metrics, 'classification')?.[0]).toBe(0);
    expect(metricRange('logodds', metrics, 'classification')).toBeNull();
  });

  test('k equal labels: the loss is ln k, and each counts 1/k, wherever it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 26 }), fc.nat(), (k, at) => {
        const classes = Array.from({ length: k }, (_, one) => ` ${one}`);
        const labels = classes.map((_, one) => labelOf(-2, one));
        const equal = makeItem(run.id, 0, { classes, answer: at % k });
        const metrics = itemMetrics(score({ labels }), equal, 'classification');
        expect(metrics.loss?.[0]).toBeCloseTo(ln(k), 9);
        expect(metrics).toMatchObject({ correct: null, predicted: null, tie: { right: 1 / k } });
        expect(metricRange('accuracy', metrics, 'classification')).toEqual([1 / k, 1 / k]);
      }),
    );
  });

  test('two of four draws each are neither right nor wrong, and of three labels the third is wrong', () => {
    const draws = [labelOf(ln(0.4)), labelOf(ln(0.4), 1), labelOf(ln(0.2), 2)];
    const of = (answer: number, label: number) =>
      itemMetrics(
        score({ labels: draws }),
        makeItem(run.id, 0, { classes: [' a', ' b', ' c'], answer, label }),
        'classification',
      );
    expect(of(1, 2)).toMatchObject({ correct: null, labelGiven: false, tie: { right: 0.5, given: 0 } });
    expect(of(2, 0)).toMatchObject({ correct: false, labelGiven: null, tie: { right: 0, given: 0.5 } });
    expect(metricRange('label-given', of(2, 0), 'classification')).toEqual([0.5, 0.5]);
    expect(metricRange('accuracy', of(2, 0), 'classification')).toEqual([0, 0]);
  });

  test('the order of the labels changes nothing but their places', () => {
    const value = fc.oneof(
      fc.double({ min: -20, max: 0, noNaN: true }),
      fc.record({ atMost: fc.double({ min: -20, max: 0, noNaN: true }) }),
    );
    const two = fc.uniqueArray(value, {
      minLength: 2,
      maxLength: 2,
      selector: (one) => (typeof one === 'number' ? one : one.atMost),
    });
    fc.assert(
      fc.property(two, (values) => {
        const labels = values.map((one, at) => labelOf(one, at));
        const one = itemMetrics(score({ labels }), item, 'classification');
        const other = itemMetrics(
          score({ labels: labels.toReversed() }),
          makeItem(run.id, 0, { answer: 1, label: 1 }),
          'classification',
        );
        expect(other.correct).toBe(one.correct);
        expect(other.labelGiven).toBe(one.labelGiven);
        for (const end of [0, 1] as const) {
          if (one.loss?.[end] === null) expect(other.loss?.[end]).toBeNull();
          else expect(other.loss?.[end]).toBeCloseTo(one.loss?.[end] ?? Number.NaN, 9);
        }
      }),
    );
  });

  test('a score that failed, is of other classes, of no item or of no number says nothing', () => {
    expect(itemMetrics(score({ error: 'It timed out.' }), item, 'classification')).toEqual(NOTHING);
    expect(itemMetrics(score({ labels: [labelOf(-1)] }), item, 'classification')).toEqual(NOTHING);
    expect(itemMetrics(score({}), null, 'classification')).toEqual(NOTHING);
    const labels = [labelOf(Number.NaN), labelOf(-1, 1)];
    expect(itemMetrics(score({ labels }), item, 'classification')).toEqual(NOTHING);
  });
});

describe('log-odds and sequences', () => {
  test('by hand: the other prompt takes the odds from 2 : 1 to 1 : 2', () => {
    const otherLabels = [labelOf(ln(0.3)), labelOf(ln(0.6), 1)];
    const metrics = itemMetrics(score({ otherLabels }), item, 'logodds');
    expect(metrics).toMatchObject({ correct: false, predicted: 1, labelGiven: false, loss: null });
    expect(metrics.logodds?.[0]).toBeCloseTo(ln(4), 12);
    expect(metricRange('absolute-logodds', metrics, 'logodds')?.[1]).toBeCloseTo(ln(4), 12);
    expect(metricRange('label-mass', metrics, 'logodds')?.[0]).toBeCloseTo(0.9, 12);
  });

  test('a censored label opens one side, of the size both', () => {
    const otherLabels = [labelOf(ln(0.6)), labelOf({ atMost: ln(0.1) }, 1)];
    const metrics = itemMetrics(score({ otherLabels }), item, 'logodds');
    expect(metrics).toMatchObject({
      correct: true,
      censored: true,
      logodds: [null, expect.closeTo(ln(1 / 3), 12)],
    });
    expect(metricRange('absolute-logodds', metrics, 'logodds')).toEqual([expect.closeTo(ln(3), 12), null]);
  });

  test('without labels after the other prompt there is nothing', () => {
    expect(itemMetrics(score({}), item, 'logodds')).toEqual(NOTHING);
  });

  test('a sequence has its loss alone; a bound of it only from one side', () => {
    const metrics = itemMetrics(score({ labels: [labelOf(-2.5)] }), item, 'sequence-prob');
    expect(metrics).toEqual({ ...NOTHING, sequenceLoss: [2.5, 2.5] });
    const censored = itemMetrics(score({ labels: [labelOf({ atMost: -4 })] }), item, 'sequence-prob');
    expect(censored).toMatchObject({ sequenceLoss: [4, null], censored: true });
    expect(itemMetrics(score({ labels: [] }), item, 'sequence-prob')).toEqual(NOTHING);
  });
});

describe('rows of results files', () => {
  test('are taken at their word, also where loss and correct do not go together', () => {
    const row = imported({ loss: 0.01, correct: false, predicted: 0, totalLogprob: -1 });
    expect(itemMetrics(row, item, 'classification')).toEqual({
      ...NOTHING,
      correct: false,
      predicted: 0,
      labelGiven: false,
      loss: [0.01, 0.01],
      totalLogprob: [-1, -1],
    });
  });

  test('give what the label says where that follows: from the item, or from what was told of the file', () => {
    const given = (correct: boolean, over: Parameters<typeof makeItem>[2] | null, told?: object) =>
      itemMetrics(
        imported({ correct, predicted: null }),
        over ? makeItem(run.id, 0, over) : null,
        'classification',
        { labelSays: null, classes: 2, ...told },
      ).labelGiven;
    expect(given(true, { answer: 1, label: 1 })).toBe(true);
    expect(given(false, { answer: 1, label: 0 })).toBe(true);
    expect(given(true, null)).toBeNull();
    expect(given(true, null, { labelSays: 'true-answer' })).toBe(true);
    expect(given(true, null, { labelSays: 'tempting-but-wrong' })).toBe(false);
    expect(given(false, null, { labelSays: 'tempting-but-wrong' })).toBe(true);
    expect(given(false, null, { labelSays: 'tempting-but-wrong', classes: 3 })).toBeNull();
  });

  test('of log-odds and of sequences', () => {
    const pair = itemMetrics(
      imported({ difference: -0.5, correct: true, totalLogprob: 0.2 }),
      null,
      'logodds',
    );
    expect(pair).toMatchObject({ correct: true, logodds: [-0.5, -0.5], loss: null });
    expect(metricRange('absolute-logodds', pair, 'logodds')).toEqual([0.5, 0.5]);
    expect(itemMetrics(imported({ loss: 3 }), null, 'sequence-prob')).toEqual({
      ...NOTHING,
      sequenceLoss: [3, 3],
    });
  });
});
