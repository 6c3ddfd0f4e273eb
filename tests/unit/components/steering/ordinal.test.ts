import { expect, test } from 'vitest';
import { ordinal } from '@/components/steering/ordinal';

test('places in words', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 16, 21].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '16th',
    '21st',
  ]);
});
