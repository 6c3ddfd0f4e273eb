import { describe, expect, test } from 'vitest';
import { answerScore, labelOf, makeModel, makeRun, makeScore } from '../../../support/scaling/records';
import { items, pointOf, reportOf, run, scores, slopeOf, upTo } from './three-sizes';

test('where most items are censored, the few that are known are no mean: bounds alone', () => {
  const sampled = upTo(200).map((index) =>
    index % 10 === 0
      ? answerScore(run, 'small', index, index % 20 === 0)
      : makeScore(run, 'small', index, {
          method: 'sampled',
          labels: [labelOf(0), labelOf({ atMost: Math.log(0.5) }, 1)],
        }),
  );
  const report = reportOf(run, items, [...sampled, ...scores.filter(({ model }) => model !== 'small')]);
  expect(pointOf(report, 'accuracy', 'small')).toMatchObject({ n: 200, value: 0.95 });
  const loss = pointOf(report, 'loss', 'small');
  expect(loss).toMatchObject({
    n: 20,
    censored: 180,
    value: null,
    sem: null,
    semNumpy: null,
    interval: null,
  });
  // Over the 20 alone it would be 0.75: out of what the mean over all can be.
  expect(loss?.bounds?.[1]).toBeLessThan(0.5);
  expect(slopeOf(report, 'loss')).toMatchObject({ models: 2, items: 200 });
});

describe('ties', () => {
  const tie = [labelOf(Math.log(0.5)), labelOf(Math.log(0.5), 1)];
  const tied = scores.map((score) => (score.index < 40 ? { ...score, labels: tie } : score));
  const report = reportOf(run, items, tied);

  test('count a half, are told, and name neither label', () => {
    // 160 others of which 3 of ten are right.
    expect(pointOf(report, 'accuracy', 'small')).toMatchObject({ n: 200, ties: 40, censored: 0 });
    expect(pointOf(report, 'accuracy', 'small')?.value).toBeCloseTo((160 * 0.3 + 20) / 200, 12);
    expect(pointOf(report, 'loss', 'small')?.ties).toBe(0);
    expect(slopeOf(report, 'accuracy')?.items).toBe(200);
  });

  test('are right under no model where models are compared', () => {
    expect(report.agreements[0]).toMatchObject({ items: 160, onlyFirst: 0, onlySecond: 32 });
  });

  test('the order of the labels moves no mean', () => {
    const turned = items.map((item) => ({ ...item, answer: 1, label: 1 }));
    const swapped = tied.map((score) => ({ ...score, labels: score.labels.toReversed() }));
    const other = reportOf(run, turned, swapped);
    for (const key of ['small', 'middle', 'large'])
      expect(pointOf(other, 'accuracy', key)?.value).toBe(pointOf(report, 'accuracy', key)?.value);
  });
});

describe('what a verdict has to add', () => {
  const sentence = (report: ReturnType<typeof reportOf>) => report.families[0]?.verdict.sentence ?? '';
  const rightOn = (key: string, right: number, of = run) =>
    items.map(({ index }) => answerScore(of, key, index, index % 10 < right));

  test('five items that differ, all one way, are no verdict', () => {
    const pair = makeRun([makeModel('small', 1e8), makeModel('large', 1e9)], 200);
    const gaining = (gained: number) =>
      reportOf(
        pair,
        items,
        ['small', 'large'].flatMap((key) =>
          items.map(({ index }) =>
            answerScore(pair, key, index, index < 100 + (key === 'large' ? gained : 0)),
          ),
        ),
      );
    expect(gaining(5).families[0]?.verdict.direction).toBeNull();
    expect(sentence(gaining(5))).toContain('too few independent items on which the models differ');
    expect(slopeOf(gaining(5), 'accuracy')?.perDecade).toBeCloseTo(0.025, 12);
    expect(gaining(8).families[0]?.verdict.direction).toBe('usual');
  });

  test('that two sizes may differ in something else', () => {
    const pair = makeRun([makeModel('small', 1e8), makeModel('large', 1e9)], 200);
    expect(sentence(reportOf(pair, items, [...rightOn('small', 3), ...rightOn('large', 7)]))).toContain(
      'two sizes only',
    );
    expect(sentence(reportOf(run, items, scores))).not.toContain('sizes only');
  });

  test('that it turns, where a line would say that nothing can be told', () => {
    const turning = [...rightOn('small', 3), ...rightOn('middle', 7), ...rightOn('large', 3)];
    const report = reportOf(run, items, turning);
    expect(report.families[0]?.verdict.direction).toBeNull();
    expect(sentence(report)).toContain(
      'It does not go one way: a parabola through the means rises, then falls.',
    );
    expect(sentence(reportOf(run, items, scores))).not.toContain('one way');
  });

  test('whether items without an answer could turn it round', () => {
    const failing = (few: number, of: readonly string[]) =>
      reportOf(run, items, [
        ...scores.filter(({ model, index }) => !of.includes(model) || index >= few),
        ...of.flatMap((key) =>
          upTo(few).map((index) => makeScore(run, key, index, { labels: [], error: 'It timed out.' })),
        ),
      ]);
    expect(sentence(failing(10, ['large']))).toContain('The items without an answer cannot turn it round.');
    // 0.7 × 110 of 200 at least, and 0.3 × 110 + 90 at most: 38.5 % and 61.5 %, two decades apart.
    expect(sentence(failing(90, ['small', 'large']))).toContain(
      'The items without an answer could turn it round: with them it is anywhere from −11.5 to +33.5 points.',
    );
  });
});
