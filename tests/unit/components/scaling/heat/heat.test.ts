import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnGroups } from '@/components/scaling/heat/columns';
import { matrixCsv } from '@/components/scaling/heat/heat-files';
import { rowAfter } from '@/components/scaling/heat/heat-keys';
import { countWords, ruleWords } from '@/components/scaling/heat/heat-words';
import { inverseRows, isInverse, otherWay, worseWay } from '@/components/scaling/heat/inverse';
import { columnEdges } from '@/components/scaling/heat/paint-heat';
import { cellText, rowSentence } from '@/components/scaling/heat/row-words';
import { colourSteps, scaleOf, stepOf } from '@/components/scaling/heat/scale';
import { model } from '../figures/reports';

describe('inverse scaling of an item', () => {
  test('is the worse way of its metric, by what the label says', () => {
    expect(worseWay('accuracy', 'tempting-but-wrong')).toBe('fall');
    expect(worseWay('loss', 'true-answer')).toBe('rise');
    expect(worseWay('label-given', 'tempting-but-wrong')).toBe('rise');
    expect(worseWay('label-given', 'true-answer')).toBe('fall');
    expect(worseWay('label-given', null)).toBeNull();
    expect(worseWay('label-mass', 'true-answer')).toBeNull();
    expect(worseWay('accuracy', 'behaviour-matching')).toBeNull();
  });

  test('needs a slope that is more than a rounding error', () => {
    expect(isInverse(-0.1, 'fall')).toBe(true);
    expect(isInverse(0.1, 'fall')).toBe(false);
    expect(isInverse(-1e-17, 'fall')).toBe(false);
    expect(isInverse(null, 'fall')).toBe(false);
    expect(isInverse(-0.1, null)).toBe(false);
  });

  test('is counted among the items that have a slope', () => {
    const rows = [-0.2, -0.1, 0, 0.3, null].map((slope, index) => ({ index, slope, values: [] }));
    const found = inverseRows({ rows }, 'fall');
    expect(found.map(({ index }) => index)).toEqual([0, 1]);
    expect(countWords(found.length, inverseRows({ rows }, otherWay('fall')).length, rows)).toBe(
      'Items that scale inversely: 2 of 4; 1 goes the other way (1 item without a slope).',
    );
    expect(ruleWords('label-given', 'tempting-but-wrong', 'rise')).toContain(
      'the tempting-but-wrong answer is given more by larger models',
    );
    expect(ruleWords('accuracy', 'true-answer', 'fall')).toContain(
      'Chance alone makes items go this way, about as many as go the other way',
    );
  });
});

describe('colours', () => {
  const rows = (values: (number | null)[]) => values.map((value) => ({ values: [value] }));

  test('shares have two, the tempting answer in the colour of a wrong one', () => {
    const accuracy = scaleOf('accuracy', 'tempting-but-wrong', []);
    const tempting = scaleOf('label-given', 'tempting-but-wrong', []);
    expect(colourSteps(accuracy, false)[0]).toBe(colourSteps(tempting, false)[1]);
  });

  test('a tie is neither of the two', () => {
    expect(scaleOf('accuracy', 'true-answer', rows([0, 1, null])).ties).toBe(false);
    expect(scaleOf('accuracy', 'true-answer', rows([0, 0.5])).ties).toBe(true);
    expect(scaleOf('loss', 'true-answer', rows([0, 0.5])).ties).toBe(false);
    expect(cellText(0.5, 'accuracy')).toBe('tied');
    expect(cellText(1 / 3, 'label-given')).toBe('tied');
  });

  test('a few huge losses do not wash the rest out, and are said to be past the end', () => {
    const scale = scaleOf('loss', null, rows([...Array.from({ length: 99 }, (_, at) => at / 100), 1000]));
    expect(scale.domain[1]).toBeLessThan(1);
    expect(scale.clipped).toEqual([false, true]);
    expect(stepOf(scale, 64, 1000)).toBe(63);
  });

  test('log-odds go both ways from zero', () => {
    const scale = scaleOf('logodds', null, rows([-3, 1, null]));
    expect(scale.domain).toEqual([-3, 3]);
    expect(stepOf(scale, 65, 0)).toBe(32);
  });

  test('every value has a step', () => {
    const value = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.double({ noNaN: true }), (values, one) => {
        const scale = scaleOf('loss', null, rows(values));
        const colours = colourSteps(scale, true);
        expect(colours[stepOf(scale, colours.length, one)]).toBeDefined();
      }),
    );
  });
});

test.each([
  ['j', 5, 6],
  ['ArrowDown', 99, 99],
  ['k', 0, 0],
  ['PageDown', 5, 25],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['ArrowDown', -1, 0],
  ['x', 5, null],
] as const)('%s leads from row %i to %s', (key, at, to) => expect(rowAfter(key, at, 100, 20)).toBe(to));

describe('columns', () => {
  const models = [model('a1', 'a', 1e8), model('a2', 'a', 1e9), model('b1', 'b', 1e9)];
  const groups = columnGroups(['a1', 'a2', 'b1'], models);
  const row = { index: 16, slope: -0.12, values: [1, 0, null] };

  test('stand by family, with a gap between families', () => {
    expect(groups.map(({ name, columns }) => [name, columns.map(({ size }) => size)])).toEqual([
      ['A', ['100M', '1B']],
      ['B', ['1B']],
    ]);
    const { edges, width } = columnEdges(groups, { gutter: 100, cellWidth: 20, gap: 10, rowHeight: 18 });
    expect(edges.map(({ x }) => x)).toEqual([100, 120, 150]);
    expect(width).toBe(170);
  });

  test('a row tells its number, slope and values to ears', () => {
    expect(rowSentence(row, 'accuracy', null, groups)).toBe(
      'Item 17, Accuracy: −12.0 points per decade; A 100M right, A 1B wrong, B 1B no score',
    );
  });

  test('the CSV counts items from 1 and leaves open what is not known', () => {
    expect(
      matrixCsv({ metric: 'accuracy', models: ['a1', 'a2', 'b1'], rows: [row] }, (key) => `=${key}`),
    ).toBe("item,slope_per_decade,'=a1,'=a2,'=b1\n17,-0.12,1,0,\n");
  });
});
