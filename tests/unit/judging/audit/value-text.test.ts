import { expect, test } from 'vitest';
import { countText, intervalText, valueText } from '@/lib/judging/audit/value-text';

test.each([
  [0.625, 'share', '62.5 %'],
  [2 / 3, 'share', '66.7 %'],
  [1, 'share', '100 %'],
  [-0.2, 'coefficient', '−0.20'],
  [0.0004, 'chance', 'below 0.001'],
  [0.3173, 'chance', '0.317'],
  [1204.4, 'tokens', '1,204'],
  [9_999, 'ms', '9,999 ms'],
  [12_340, 'ms', '12.3 s'],
  [0.00123, 'dollars', 'US$ 0.0012'],
  [0, 'dollars', 'US$ 0'],
] as const)('%d as %s reads %s', (value, unit, text) => {
  expect(valueText(value, unit).replaceAll('\u00a0', ' ')).toBe(text);
});

test('an interval has both ends with their unit, or is nothing', () => {
  expect(intervalText({ interval: [0.1, 0.25] }, 'share')).toBe('10\u00a0% to 25\u00a0%');
  expect(intervalText({ interval: null }, 'share')).toBe('');
});

test('one thing is counted in the singular', () => {
  expect([countText(1, 'repeated steps'), countText(1204, 'calls')]).toEqual([
    '1 repeated step',
    '1,204 calls',
  ]);
});
