import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boundsText,
  counted,
  sizeText,
  slopeRange,
  slopeText,
  tickText,
  valueText,
} from '@/components/scaling/figures/data/number-words';

test.each([
  [850, '850'],
  [4_200, '4.2k'],
  [70e6, '70M'],
  [124e6, '124M'],
  [999.9e6, '1B'],
  [1e9, '1B'],
  [1.558e9, '1.6B'],
  [14.7e9, '14.7B'],
  [175e9, '175B'],
  [1.8e12, '1.8T'],
])('%f parameters are %s', (parameters, text) => expect(sizeText(parameters)).toBe(text));

test('a size read back is within a twentieth', () => {
  const units = { '': 1, k: 1e3, M: 1e6, B: 1e9, T: 1e12 };
  fc.assert(
    fc.property(fc.double({ min: 1, max: 9e14, noNaN: true }), (parameters) => {
      const [, number, letter] = /^([\d.]+)([kMBT]?)$/.exec(sizeText(parameters)) ?? [];
      const back = Number(number) * units[letter as keyof typeof units];
      expect(Math.abs(back / parameters - 1)).toBeLessThan(0.05);
    }),
  );
});

test('shares are percent, losses nats, log-odds have a sign', () => {
  expect(valueText(0.6349, 'share')).toBe('63.5\u00a0%');
  expect(valueText(0.00004, 'share')).toBe('0.0040\u00a0%');
  expect(valueText(0, 'share')).toBe('0.0\u00a0%');
  expect(valueText(Math.LN2, 'nats')).toBe('0.693');
  expect(valueText(0.12, 'signed nats')).toBe('+0.120');
  expect(valueText(-0.12, 'signed nats')).toBe('−0.120');
  expect(tickText(0.1 + 0.2, 'share')).toBe('30\u00a0%');
});

test('a change is told in points or nats per decade', () => {
  expect(slopeText(0.0571, 'share')).toBe('+5.7 points per decade');
  expect(slopeText(-0.021, 'nats')).toBe('−0.021 nats per decade');
  expect(slopeText(-7.8e-17, 'share')).toBe('0 points per decade');
  expect(slopeRange([-0.033, 0.081], 'share')).toBe('−3.3 to +8.1');
});

test('bounds with open sides say so', () => {
  expect(boundsText([0.4, 0.71], 'share')).toBe('40.0\u00a0% to 71.0\u00a0%');
  expect(boundsText([0.412, null], 'nats')).toBe('at least 0.412');
  expect(boundsText([null, 0.412], 'nats')).toBe('at most 0.412');
  expect(boundsText([null, null], 'nats')).toBe('open on both sides');
});

test('one is one', () => {
  expect(counted(1, 'items')).toBe('1 item');
  expect(counted(1204, 'items')).toBe('1,204 items');
});
