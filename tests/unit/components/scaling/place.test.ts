import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ONLY_SCORES, type Place, readPlace, TABS, writePlace } from '@/components/scaling/screen/arrival';

const placeOf = fc.record<Place>({
  run: fc.option(fc.string({ minLength: 1 })),
  tab: fc.constantFrom(...TABS),
  model: fc.option(fc.string({ minLength: 1 })),
  only: fc.constantFrom(...ONLY_SCORES),
  view: fc.constantFrom('list', 'heat'),
  item: fc.option(fc.nat(999_999_999)),
});

test('an address leads back to the place it was written for', () => {
  fc.assert(
    fc.property(placeOf, (place) => {
      expect(readPlace(Object.fromEntries(new URLSearchParams(writePlace(place))))).toEqual(place);
    }),
  );
});

test('what goes without saying is left out, and words an address should not hold count for nothing', () => {
  const nowhere = readPlace({});
  expect(writePlace(nowhere)).toBe('');
  expect(writePlace({ ...nowhere, item: 0 })).toBe('item=0');
  expect(readPlace({ run: ['a', 'b'], tab: 'flowers', model: '', only: 'x', view: 'y', item: '-1' })).toEqual(
    nowhere,
  );
});
