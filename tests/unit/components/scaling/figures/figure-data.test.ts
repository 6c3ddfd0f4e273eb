import { describe, expect, test } from 'vitest';
import { metricFigure } from '@/components/scaling/figures/data/figure-data';
import { USUAL } from '@/components/scaling/figures/data/figure-options';
import { figureNote, figureWords } from '@/components/scaling/figures/data/figure-words';
import { itemsBehind } from '@/components/scaling/figures/data/items-behind';
import { metricWords } from '@/components/scaling/figures/data/metric-words';
import { pointFacts } from '@/components/scaling/figures/data/point-facts';
import { figuresOf, metricsOf } from '@/components/scaling/figures/draw-figures';
import { headlineOf } from '@/components/scaling/figures/verdict/headline';
import type { FamilyLaw, ScalingReport } from '@/lib/scaling/report/report';
import { point, REPORT, RUN } from './reports';

const withPoint = (
  part: Parameters<typeof point>[3],
  methods: ScalingReport['models'][number]['methods'] = [],
) => ({
  ...REPORT,
  models: REPORT.models.map((one) => (one.key === 'a1' ? { ...one, methods } : one)),
  metrics: [{ metric: 'accuracy' as const, points: [point('a1', 1e8, 0.8, part)] }],
});
const firstOf = (report: ScalingReport) => metricFigure(RUN, report, 'accuracy').series[0]?.points[0];

describe('a figure', () => {
  test('leaves out models of which nothing is known, and keeps room for them on the axis', () => {
    const figure = metricFigure(RUN, REPORT, 'accuracy');
    expect(figure.series.map(({ points }) => points.map(({ model }) => model))).toEqual([
      ['a1', 'a2', 'a3'],
      [],
    ]);
    expect(figure.sizes).toEqual([1e8, 1e11]);
  });

  test('draws the slope through the middle of its points', () => {
    const fit = metricFigure(RUN, REPORT, 'accuracy').series[0]?.fit;
    expect(fit?.from[1]).toBeCloseTo(0.5 + 0.35, 10);
    expect(fit?.to[1]).toBeCloseTo(0.5 - 0.35, 10);
    expect(fit?.to[0]).toBeCloseTo(1e10, -2);
  });

  test('has leakage baselines on accuracy alone, and chance where there is such a thing', () => {
    const of = (metric: 'accuracy' | 'loss' | 'label-given' | 'label-mass') =>
      metricFigure(RUN, REPORT, metric);
    expect(of('accuracy').baselines).toHaveLength(1);
    expect(of('label-given').baselines).toEqual([]);
    expect(
      [of('accuracy'), of('label-given'), of('loss'), of('label-mass')].map(({ chance }) => chance),
    ).toEqual([0.5, 0.5, Math.LN2, null]);
  });

  test('leaves out how often the label is given where that is the accuracy', () => {
    const given = REPORT.metrics.find(({ metric }) => metric === 'accuracy')?.points ?? [];
    const report = {
      ...REPORT,
      metrics: [...REPORT.metrics, { metric: 'label-given' as const, points: given }],
    };
    const shown = (labelSays: typeof RUN.labelSays) =>
      metricsOf({ labelSays }, report).includes('label-given');
    expect(shown('tempting-but-wrong')).toBe(true);
    expect(shown('true-answer')).toBe(false);
    expect(shown('behaviour-matching')).toBe(false);
  });

  test.each([
    ['exact', {}, [{ method: 'next-token', count: 10 }]],
    ['censored', { censored: 2 }, [{ method: 'next-token', count: 10 }]],
    ['sampled', { censored: 2 }, [{ method: 'sampled', count: 10 }]],
    ['imported', {}, [{ method: 'imported', count: 10 }]],
  ] as const)('marks a point as %s', (mark, part, methods) => {
    expect(firstOf(withPoint(part, [...methods]))?.mark).toBe(mark);
  });

  test('keeps a point that has bounds alone', () => {
    const report = withPoint({ value: null, interval: null, bounds: [0.2, null], censored: 10, n: 0 });
    expect(firstOf(report)?.bounds).toEqual([0.2, null]);
    expect(metricsOf(RUN, report)).toEqual(['accuracy']);
  });

  test('counts a model past half of its items’ scores as not through', () => {
    const report = {
      ...REPORT,
      models: REPORT.models.map((one) => (one.key === 'a3' ? { ...one, scored: 7 } : one)),
    };
    const words = figureNote(metricFigure(RUN, report, 'accuracy'), USUAL);
    expect(words).toContain('(1 of 3 models)');
  });
});

describe('words', () => {
  test('a figure says its numbers, its bars and its lines', () => {
    const figure = metricFigure(RUN, REPORT, 'accuracy');
    expect(figureWords(figure, USUAL)).toContain(
      'A (base): 100M 80.0\u00a0%, 1B 60.0\u00a0%, 10B 10.0\u00a0%.',
    );
    const note = figureNote(figure, { ...USUAL, slope: true });
    expect(note).toContain('Bars are 95\u00a0% intervals.');
    expect(note).toContain('chance, 50.0\u00a0%');
    expect(note).toContain('commonest label 60.0\u00a0%');
    expect(note).toContain('A −35.0 points per decade (95\u00a0% CI −50.0 to −20.0)');
    expect(note).not.toContain('instruction-tuned');
  });

  test('a figure tells ties, what draws do to it, and why a point has no mark', () => {
    const noteOf = (part: Parameters<typeof withPoint>[0], method: 'sampled' | 'echo') =>
      figureNote(metricFigure(RUN, withPoint(part, [{ method, count: 10 }]), 'accuracy'), USUAL);
    const sampled = noteOf({ ties: 4 }, 'sampled');
    expect(sampled).toContain('4 answers are ties: of k labels exactly as likely each counts 1/k.');
    expect(sampled).toContain('By draws accuracy comes out nearer to chance');
    expect(noteOf({}, 'echo')).not.toMatch(/ tie|draws accuracy|no mark/u);
    const open = { value: null, censored: 8, n: 2, bounds: [0.1, 0.9] as [number, number] };
    expect(noteOf(open, 'echo')).toContain('Where most items are censored there is no mark');
    const facts = new Map(
      pointFacts(firstOf(withPoint({ ...open, ties: 1 })) as never, metricWords('accuracy', null)),
    );
    expect(facts.get('Accuracy')).toBe('known of too few items');
    expect(facts.get('Tied')).toBe('1 item, each counted as a share');
  });

  test('what is switched off is not told', () => {
    const note = figureNote(metricFigure(RUN, REPORT, 'accuracy'), {
      ...USUAL,
      errors: 'sem-numpy',
      baselines: false,
      chance: false,
    });
    expect(note).toContain('ddof 0');
    expect(note).not.toContain('chance');
    expect(note).not.toContain('commonest label');
    expect(
      figureWords(metricFigure(RUN, REPORT, 'accuracy'), { ...USUAL, hidden: new Set(['base a']) }),
    ).not.toContain('80.0');
  });

  test('label given is named after what the label says', () => {
    expect(metricWords('label-given', 'tempting-but-wrong').title).toBe(
      'How often it gives the tempting-but-wrong answer',
    );
    expect(metricWords('label-given', 'true-answer').title).toBe('How often it gives the true answer');
    expect(metricWords('label-given', null).name).toBe('Label given');
  });

  test('a point tells value, interval and its kind, both standard errors, n, what is missing and how', () => {
    const report = withPoint({ censored: 2, bounds: [0.7, 0.9], n: 8 }, [
      { method: 'next-token', count: 10 },
    ]);
    const facts = new Map(
      pointFacts(firstOf(report) as NonNullable<ReturnType<typeof firstOf>>, metricWords('accuracy', null)),
    );
    expect(Object.fromEntries(facts)).toEqual({
      Parameters: '100M (100,000,000)',
      Accuracy: '80.0\u00a0%',
      '95\u00a0% interval': '70.0\u00a0% to 90.0\u00a0% (Wilson)',
      'Standard error': '10.0 points (ddof 1), 9.0 points (ddof 0)',
      Over: '8 items',
      Censored: '2 items',
      'All items': '70.0\u00a0% to 90.0\u00a0%',
      By: 'likeliest next tokens',
    });
  });

  test('the report has a figure of each metric that has numbers', () => {
    expect(figuresOf(RUN, REPORT).map(({ title }) => title)).toEqual([
      'How often it gives the right answer',
      'Classification loss',
    ]);
  });
});

test('behind a point stand the items it counts', () => {
  expect(itemsBehind('accuracy', { value: 0.5 })).toBe('all');
  expect(itemsBehind('label-given', { value: 0.5 })).toBe('label-given');
  expect(itemsBehind('loss', { value: null })).toBe('censored');
});

describe('the headline of a verdict', () => {
  const law = (direction: 'inverse' | 'usual' | null, perDecade: number, interval: [number, number] | null) =>
    ({
      slopes: [{ metric: 'label-given', perDecade, interval, models: 3, items: 10 }],
      verdict: { metric: 'label-given', direction, sentence: '' },
    }) as unknown as FamilyLaw;

  test.each([
    ['inverse', law('inverse', 0.1, [0.05, 0.2])],
    ['usual', law('usual', -0.1, [-0.2, -0.05])],
    ['more', law(null, 0.1, [0.05, 0.2])],
    ['less', law(null, -0.1, [-0.2, -0.05])],
    ['unsure', law(null, 0.1, [-0.05, 0.2])],
    ['unsure', law(null, 0.1, null)],
    ['one-size', { ...law(null, 0, null), slopes: [] }],
  ] as const)('%s', (headline, family) => expect(headlineOf(family as FamilyLaw)).toBe(headline));
});
