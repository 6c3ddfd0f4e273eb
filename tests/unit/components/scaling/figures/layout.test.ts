import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPoint } from '@/components/scaling/figures/chart/next-point';
import { metricFigure } from '@/components/scaling/figures/data/figure-data';
import { USUAL } from '@/components/scaling/figures/data/figure-options';
import {
  acrossOf,
  downOf,
  type Frame,
  xDomain,
  xTicks,
  yTicks,
} from '@/components/scaling/figures/draw/frame';
import { layoutOf } from '@/components/scaling/figures/draw/layout';
import { within } from '@/components/scaling/figures/draw/lines';
import { placeLabels } from '@/components/scaling/figures/draw/place-labels';
import { sideBySide } from '@/components/scaling/figures/draw/side-by-side';
import { yDomain } from '@/components/scaling/figures/draw/y-domain';
import { outlineOf, SHAPES } from '@/components/scaling/figures/marks/shapes';
import { model, point, REPORT, RUN } from './reports';

const size = fc.double({ min: 1e3, max: 1e13, noNaN: true });
const BOX = { width: 900, height: 420, small: false };

describe('axes', () => {
  test('every size lies within its axis, and has ticks', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const [from, to] = xDomain([least, most]);
        expect(from).toBeLessThan(least);
        expect(to).toBeGreaterThan(most);
        const ticks = xTicks([from, to], 12);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(12);
        for (const tick of ticks) expect(tick >= from && tick <= to).toBe(true);
      }),
    );
  });

  test('ticks of usual families are whole decades', () => {
    expect(xTicks(xDomain([70e6, 12e9]), 10)).toEqual([1e8, 1e9, 1e10]);
    expect(xTicks(xDomain([2e3, 2e11]), 4)).toEqual([1e4, 1e6, 1e8, 1e10]);
  });

  test('a share from zero goes to one whatever arrives; else the axis holds every value and stays within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (values) => {
          const report = {
            ...REPORT,
            metrics: [
              {
                metric: 'accuracy' as const,
                points: values
                  .slice(0, 3)
                  .map((value, at) =>
                    point(`a${at + 1}`, 10 ** (8 + at), value, { interval: [value, value] }),
                  ),
              },
            ],
          };
          const figure = metricFigure(RUN, report, 'accuracy');
          expect(yDomain(figure, figure.series, USUAL)).toEqual([0, 1]);
          const [low, high] = yDomain(figure, figure.series, { ...USUAL, zero: false });
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          for (const value of [...values.slice(0, 3), 0.5, 0.6])
            expect(value >= low && value <= high).toBe(true);
        },
      ),
    );
  });

  test('a loss has an axis from zero that ends on a round number', () => {
    const figure = metricFigure(RUN, REPORT, 'loss');
    expect(yDomain(figure, figure.series, USUAL)).toEqual([0, 0.8]);
    expect(yTicks([0, 0.8], 6)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  test('ends of the axes are the ends of the frame', () => {
    const frame: Frame = {
      width: 100,
      height: 100,
      left: 10,
      right: 90,
      top: 5,
      bottom: 80,
      x: [1e6, 1e9],
      y: [-1, 3],
    };
    expect([acrossOf(frame, 1e6), acrossOf(frame, 1e9)]).toEqual([10, 90]);
    expect([downOf(frame, -1), downOf(frame, 3)]).toEqual([80, 5]);
    expect(acrossOf(frame, 10 ** 7.5)).toBeCloseTo(50, 6);
  });
});

describe('labels', () => {
  test('do not cover each other while there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 10 }), (ys) => {
        const labels = ys.map((y) => ({ x: 10, y, width: 60, height: 14 }));
        const placed = placeLabels(labels, [], [0, 300]).sort((a, b) => a - b);
        for (const [at, y] of placed.entries()) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(300);
          if (at > 0) expect(y - (placed[at - 1] as number)).toBeGreaterThan(13);
        }
      }),
    );
  });

  test('stay where they are when nothing is in the way', () => {
    expect(placeLabels([{ x: 0, y: 50, width: 10, height: 14 }], [], [0, 100])).toEqual([50]);
  });

  test('move off a mark', () => {
    const [y] = placeLabels(
      [{ x: 0, y: 50, width: 40, height: 14 }],
      [{ x: 5, y: 52, width: 10, height: 10 }],
      [0, 100],
    );
    expect(Math.abs((y as number) - 52)).toBeGreaterThanOrEqual(12);
  });
});

describe('a layout', () => {
  const figure = metricFigure(RUN, REPORT, 'accuracy');

  test('stands still while points arrive', () => {
    const fewer = {
      ...REPORT,
      metrics: REPORT.metrics.map((one) => ({ ...one, points: one.points.slice(0, 1) })),
    };
    const before = layoutOf(metricFigure(RUN, fewer, 'accuracy'), USUAL, BOX);
    const after = layoutOf(figure, USUAL, BOX);
    expect(after.frame).toEqual(before.frame);
    expect(after.points[0]?.x).toBe(before.points[0]?.x);
  });

  test('names each family that has points, chance and each baseline', () => {
    expect(layoutOf(figure, USUAL, BOX).labels.map(({ text }) => text)).toEqual([
      'A',
      'chance',
      'commonest label',
    ]);
    const less = { ...USUAL, chance: false, baselines: false, hidden: new Set(['base a']) };
    expect(layoutOf(figure, less, BOX).labels).toEqual([]);
  });

  test('models of one size stand beside each other, others on their size', () => {
    const run = { ...RUN, models: [model('a1', 'a', 1e9), model('b1', 'b', 1e9), model('a2', 'a', 1e10)] };
    const report = {
      ...REPORT,
      metrics: [
        {
          metric: 'accuracy' as const,
          points: [point('a1', 1e9, 0.5), point('b1', 1e9, 0.5), point('a2', 1e10, 0.5)],
        },
      ],
    };
    const shifts = sideBySide(metricFigure(run, report, 'accuracy').series);
    expect(shifts.get('a2')).toBe(0);
    expect((shifts.get('b1') as number) - (shifts.get('a1') as number)).toBeGreaterThanOrEqual(6);
  });

  test('arrows go along a family and to the nearest of the next', () => {
    const run = { ...RUN, models: [...RUN.models, model('b0', 'b', 1.2e9, { kind: 'instruction-tuned' })] };
    const report = {
      ...REPORT,
      families: REPORT.families.map((family) =>
        family.familyId === 'b' ? { ...family, models: ['b0', 'b1'] } : family,
      ),
      metrics: [
        {
          metric: 'accuracy' as const,
          points: [
            ...['a1', 'a2', 'a3'].map((key, at) => point(key, 10 ** (8 + at), 0.5)),
            point('b0', 1.2e9, 0.4),
            point('b1', 1e11, 0.4),
          ],
        },
      ],
    };
    const { points } = layoutOf(metricFigure(run, report, 'accuracy'), USUAL, BOX);
    const [first, second] = points as [(typeof points)[0], (typeof points)[0]];
    const to = (from: (typeof points)[0], key: string) => nextPoint(points, from, key)?.point.model;
    expect(to(first, 'ArrowRight')).toBe('a2');
    expect(to(first, 'ArrowLeft')).toBe('a1');
    expect(to(first, 'End')).toBe('a3');
    expect(to(second, 'ArrowDown')).toBe('b0');
    expect(to(first, 'x')).toBeUndefined();
  });
});

test.each(SHAPES)('the half of a %s lies left of its middle', (shape) => {
  const half = outlineOf(shape, 5, true);
  expect(half.length).toBeGreaterThanOrEqual(3);
  for (const [x] of half) expect(x).toBeLessThanOrEqual(1e-9);
  expect(Math.min(...half.map(([x]) => x))).toBeCloseTo(Math.min(...outlineOf(shape, 5).map(([x]) => x)), 9);
});

test('a small figure leaves the names of baselines, and that of an only family, to the large one', () => {
  const figure = metricFigure(RUN, { ...REPORT, families: REPORT.families.slice(0, 1) }, 'accuracy');
  const named = (small: boolean) => layoutOf(figure, USUAL, { ...BOX, small }).labels.map(({ text }) => text);
  expect(named(true)).toEqual(['chance']);
  expect(named(false)).toEqual([figure.series[0]?.name, 'chance', figure.baselines[0]?.name]);
});

test('a fitted line ends where the axis ends', () => {
  const frame: Frame = {
    width: 9,
    height: 9,
    left: 0,
    right: 9,
    top: 0,
    bottom: 9,
    x: [1e8, 1e10],
    y: [0, 1],
  };
  const steep = { perDecade: 0.5, interval: null, from: [1e8, 0.4], to: [1e10, 1.4] } as const;
  const [from, to] = within(frame, steep);
  expect(from).toEqual([1e8, 0.4]);
  expect(to?.[1]).toBe(1);
  expect(Math.log10(to?.[0] ?? 0)).toBeCloseTo(9.2, 10);
  const flat = { perDecade: 0, interval: null, from: [1e8, 0.5], to: [1e10, 0.5] } as const;
  expect(within(frame, flat)).toEqual([flat.from, flat.to]);
  expect(within(frame, { ...flat, from: [1e8, 1.1], to: [1e10, 1.2] })).toEqual([]);
});
