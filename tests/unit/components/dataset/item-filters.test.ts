import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceKind } from '@/components/dataset/item-words';
import {
  filterWords,
  type ItemFilters,
  passing,
  reviewFacetsOf,
} from '@/components/dataset/table/item-filters';
import type { Row } from '@/lib/dataset/row';
import { LABELS, reviewOf, rowOf } from '../../dataset/review/builders';

const by = { kind: 'human', name: 'Ada' } as const;
const mark = { actId: 'act-00001', by, at: 1 };
const excluded = { ...mark, reason: 'odd' };
const chosen = (how: 'accept' | 'override' | 'own', who: 'human' | 'autopilot' = 'human') => ({
  id: 'choice-01',
  by: who,
  how,
  suggestionVisible: true,
  reason: null,
});
const ROWS = [
  rowOf(0, { score: 4.5, choice: chosen('accept') }),
  rowOf(1, { score: 2, choice: chosen('override'), excluded }),
  rowOf(2, { score: null, origin: 'human', reviews: [reviewOf('Ada', { verdict: 'disagree' })] }),
  rowOf(3, { score: 3, choice: chosen('accept', 'autopilot'), source: 1 }),
  rowOf(4, { origin: 'import', edited: { ...mark, question: 'q', label: ' Yes', itemId: 'x' } }),
];
const passed = (filters: ItemFilters, rows: readonly Row[] = ROWS) =>
  rows.filter(passing(filters, LABELS)).map(({ index }) => index);

test('no filter lets all pass', () => {
  expect(passed({})).toEqual([0, 1, 2, 3, 4]);
});

test.each<[string, ItemFilters, number[]]>([
  ['a label', { label: [' Yes'] }, [0, 2, 4]],
  ['a state', { state: ['excluded'] }, [1]],
  ['one of two states', { state: ['excluded', 'edited'] }, [1, 4]],
  ['a choice', { choice: ['override', 'written', 'imported'] }, [1, 2, 4]],
  ['the autopilot’s choices', { choice: ['autopilot'] }, [3]],
  ['a source', { source: [1] }, [3]],
  ['a review outcome', { reviews: ['disputed'] }, [2]],
  ['no review', { reviews: ['none'] }, [0, 1, 3, 4]],
  ['scores, both ends included; a row without one does not pass', { score: [3, 4.5] }, [0, 3]],
  ['two filters at once', { label: [' Yes'], state: ['kept'] }, [0, 2, 4]],
  ['a value that no row has', { label: [' Maybe'] }, []],
])('narrows to %s', (_, filters, indices) => {
  expect(passed(filters)).toEqual(indices);
});

test('another filter never lets more rows pass', () => {
  const some: ItemFilters[] = [{ label: [' Yes'] }, { state: ['kept'] }, { score: [2, 4] }, { source: [0] }];
  fc.assert(
    fc.property(fc.subarray(some), fc.constantFrom(...some), (filters, more) => {
      const fewer = passed(Object.assign({}, ...filters, more));
      const before = new Set(passed(Object.assign({}, ...filters)));
      const same = filters.includes(more);
      expect(same || fewer.every((index) => before.has(index))).toBe(true);
    }),
  );
});

describe('what reviews say together', () => {
  const facets = (...reviews: Row['reviews']) => reviewFacetsOf({ ...rowOf(0), reviews }, LABELS);
  test('nothing, agreement, dispute, doubt', () => {
    expect(facets()).toEqual(['none']);
    expect(facets(reviewOf('Ada'))).toEqual(['agreed']);
    expect(facets(reviewOf('Ada'), reviewOf('Ben', { verdict: 'disagree' }))).toEqual(['disputed']);
    expect(facets(reviewOf('Ada', { verdict: 'unsure' }))).toEqual(['unsure']);
  });
  test('a review from before an edit counts for nothing but itself', () => {
    expect(facets(reviewOf('Ada', { stale: true, verdict: 'disagree' }))).toEqual(['stale', 'none']);
  });
});

test('how an item came in', () => {
  expect(ROWS.map(choiceKind)).toEqual(['accept', 'override', 'written', 'autopilot', 'imported']);
});

test('the filters at work are told in words', () => {
  const words = filterWords({ label: [' Yes', ' No'], source: [1], score: [2, 5] }, (at) => `loom ${at}`);
  expect(words).toEqual([
    { key: 'label', words: 'label Yes or No' },
    { key: 'source', words: 'from loom 1' },
    { key: 'score', words: 'score 2 to 5' },
  ]);
});
