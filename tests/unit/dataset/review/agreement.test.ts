import { describe, expect, test } from 'vitest';
import { agreementOf } from '@/lib/dataset/review/agreement';
import { agreementSentence, estimateText } from '@/lib/dataset/review/agreement-words';
import { ANOTHER, categoriesOf, RIGHT, ratingOf, WRONG } from '@/lib/dataset/review/rating';
import { contingency } from '@/lib/statistics/contingency';
import { gwetAc1 } from '@/lib/statistics/gwet-ac1';
import { LABELS, reviewOf, rowOf } from './builders';

const THREE = [{ text: ' (A)' }, { text: ' (B)' }, { text: ' (C)' }];

describe('what a review answers', () => {
  const row = rowOf(0);
  test.each([
    ['agreeing', { verdict: 'agree' }, LABELS, ' Yes'],
    ['disagreeing with one of two', { verdict: 'disagree' }, LABELS, ' No'],
    ['answering by itself', { verdict: 'disagree', answer: 1 }, LABELS, ' No'],
    ['disagreeing with one of three', { verdict: 'disagree' }, THREE, ANOTHER],
    ['disagreeing where there are no labels', { verdict: 'disagree' }, [], WRONG],
    ['agreeing where there are no labels', { verdict: 'agree' }, [], RIGHT],
    ['being unsure', { verdict: 'unsure' }, LABELS, null],
    ['an answer from before an edit', { verdict: 'agree', stale: true }, LABELS, null],
    ['an answer that is no label any more', { verdict: 'agree', answer: 7 }, LABELS, null],
  ] as const)('%s', (_, patch, labels, rating) => {
    expect(ratingOf(row, reviewOf('Ada', patch), labels)).toBe(rating);
  });

  test('with two labels there is no third answer', () => {
    expect(categoriesOf(LABELS)).toEqual([' Yes', ' No']);
    expect(categoriesOf(THREE)).toEqual([' (A)', ' (B)', ' (C)', ANOTHER]);
    expect(categoriesOf([{ text: ' Yes' }])).toEqual([' Yes', ANOTHER]);
    expect(categoriesOf([])).toEqual([RIGHT, WRONG]);
  });
});

describe('the report', () => {
  const rows = [
    rowOf(0, { reviews: [reviewOf('Ada'), reviewOf('Ben')] }),
    rowOf(1, { reviews: [reviewOf('Ada'), reviewOf('Ben', { verdict: 'disagree' })] }),
    rowOf(2, { reviews: [reviewOf('Ada', { verdict: 'unsure' }), reviewOf('Ben', { stale: true })] }),
    rowOf(3, {
      reviews: [
        reviewOf('Ada', { answer: 1, blind: true }),
        reviewOf('gpt', { by: { kind: 'model', name: 'gpt' }, verdict: 'disagree', answer: 0 }),
      ],
    }),
    rowOf(4),
  ];
  const report = agreementOf(rows, LABELS);

  test('tells each reviewer’s answers, people first', () => {
    expect(report.reviewers).toEqual([
      { reviewer: { kind: 'human', name: 'Ada' }, answers: 3, unsure: 1, stale: 0, blind: 1 },
      { reviewer: { kind: 'human', name: 'Ben' }, answers: 2, unsure: 0, stale: 1, blind: 0 },
      { reviewer: { kind: 'model', name: 'gpt' }, answers: 1, unsure: 0, stale: 0, blind: 0 },
    ]);
  });

  test('pairs people with each other, models apart, and the label with each', () => {
    const told = (pairs: typeof report.withLabel) =>
      pairs.map(({ first, second, n, agreed }) => [
        first.kind === 'label' ? 'label' : first.name,
        second.kind === 'label' ? 'label' : second.name,
        n,
        agreed,
      ]);
    expect(told(report.withLabel)).toEqual([
      ['label', 'Ada', 3, 3],
      ['label', 'Ben', 2, 1],
      ['label', 'gpt', 1, 0],
    ]);
    expect(told(report.betweenPeople)).toEqual([['Ada', 'Ben', 2, 1]]);
    expect(told(report.withModels)).toEqual([
      ['Ada', 'gpt', 1, 0],
      ['Ben', 'gpt', 0, 0],
    ]);
  });

  test('says it in words', () => {
    const [pair] = report.betweenPeople;
    expect(pair && agreementSentence(pair).replaceAll('\u00a0', ' ')).toBe(
      'Ada and Ben agree on 1 of 2 items (50 %, between 9 % and 91 % at 95 % confidence).',
    );
    const [, none] = report.withModels;
    expect(none && agreementSentence(none)).toBe('Ben and gpt have answered no item in common.');
    expect(none && estimateText(none.kappa)).toBe('not defined');
    expect(estimateText({ value: -0.124, error: 0.1, interval: [-0.32, 0.072], why: null })).toBe(
      '−0.12 (−0.32 to 0.07)',
    );
  });

  test('two reviewers of one name, a person and a model, stay two', () => {
    const both = agreementOf(
      [rowOf(0, { reviews: [reviewOf('Ada'), reviewOf('Ada', { by: { kind: 'model', name: 'Ada' } })] })],
      LABELS,
    );
    expect(both.reviewers).toHaveLength(2);
    expect(both.withModels[0]).toMatchObject({ n: 1, agreed: 1 });
  });

  test('a label that is none of the format’s counts for nothing instead of failing', () => {
    const odd = rowOf(0, { label: ' Maybe', labelIndex: -1, reviews: [reviewOf('Ada', { answer: 0 })] });
    expect(agreementOf([odd], LABELS).withLabel[0]).toMatchObject({ n: 0, observed: null });
  });
});

test('an answer that nobody gave is no category of AC1', () => {
  const labels = ['A', 'B', 'C'].map((text) => ({ text }));
  const answers = [0, 0, 1, 1, 2, 2, 0, 1, 2, 0];
  const rows = answers.map((answer, at) => {
    const labelIndex = at < 6 ? answer : (answer + 1) % 3;
    const verdict = answer === labelIndex ? ('agree' as const) : ('disagree' as const);
    const by = { kind: 'human' as const, name: 'Ann' };
    const review = { actId: `act-${at}`, by, at: 1, verdict, answer, blind: true, note: null, stale: false };
    return { place: `node-${at}:0-1`, label: labels[labelIndex]?.text ?? '', labelIndex, reviews: [review] };
  });
  const pairs = rows.map((row, at) => [row.label, labels[answers[at] ?? 0]?.text ?? ''] as const);
  const three = gwetAc1(contingency(pairs, ['A', 'B', 'C']));
  expect(agreementOf(rows, labels).withLabel[0]?.ac1).toEqual(three);
});
