import { describe, expect, test } from 'vitest';
import { pText, testWords, verdictWords } from '@/components/scaling/agreement/comparison-words';
import { firstPair, pairFinder, ratersOf } from '@/components/scaling/agreement/pairs';
import { REPORT, RUN } from '../figures/reports';

const REPLY = {
  items: 300,
  difference: 0.123,
  interval: [0.051, 0.194],
  onlyFirst: 50,
  onlySecond: 13,
  p: 0.031,
  agreement: 0.8,
} satisfies Parameters<typeof verdictWords>[0];

describe('two models compared', () => {
  test('names the one that is right more often, with the sign of its lead', () => {
    expect(verdictWords(REPLY, 'big', 'small')).toBe(
      'big is right more often than small by +12.3 points (95\u00a0% interval +5.1 to +19.4), over 300 items.',
    );
    expect(verdictWords({ ...REPLY, difference: -0.123, interval: [-0.194, -0.051] }, 'big', 'small')).toBe(
      'small is right more often than big by +12.3 points (95\u00a0% interval +5.1 to +19.4), over 300 items.',
    );
  });

  test('says when the data cannot tell', () => {
    expect(verdictWords({ ...REPLY, interval: [-0.02, 0.2] }, 'big', 'small')).toContain(
      'The data cannot tell',
    );
    expect(verdictWords({ ...REPLY, difference: 0, interval: [0, 0] }, 'big', 'small')).toContain(
      'cannot tell',
    );
    expect(verdictWords({ ...REPLY, interval: null }, 'big', 'small')).toContain(
      'differ on too few independent items',
    );
    expect(verdictWords({ ...REPLY, interval: null }, 'big', 'small')).toContain('cannot tell');
    expect(verdictWords({ ...REPLY, difference: 0, interval: null }, 'big', 'small')).toContain(
      'Both are right equally often',
    );
    expect(verdictWords({ ...REPLY, difference: null, interval: null }, 'big', 'small')).toContain('No item');
  });

  test('gives p, or that it is tiny, or that there is none', () => {
    expect(pText(0.0312)).toBe('p = 0.031');
    expect(pText(0.0001)).toBe('p below 0.001');
    expect(testWords(REPLY)).toContain('Neither is corrected for how many pairs');
    expect(testWords({ ...REPLY, p: null })).toContain('needs items');
  });
});

describe('pairs', () => {
  test('models stand by family and size, without the organisation before their names', () => {
    const raters = ratersOf(REPORT, RUN.models);
    expect(raters.map(({ key, short, opens }) => [key, short, opens])).toEqual([
      ['a1', 'a1', true],
      ['a2', 'a2', false],
      ['a3', 'a3', false],
      ['b1', 'b1', true],
    ]);
    expect(firstPair(raters)).toEqual(['a3', 'a1']);
    expect(firstPair(raters.slice(0, 1))).toBeNull();
  });

  test('are found whichever comes first', () => {
    const pair = { first: 'a1', second: 'a2', items: 3, agreement: 1, onlyFirst: 0, onlySecond: 0, p: 1 };
    const find = pairFinder([pair]);
    expect(find('a2', 'a1')).toBe(pair);
    expect(find('a1', 'a2')).toBe(pair);
    expect(find('a1', 'a3')).toBeNull();
  });
});
