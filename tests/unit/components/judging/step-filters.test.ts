import { describe, expect, test } from 'vitest';
import { hiddenColumns } from '@/components/judging/steps/columns';
import { filterWords, passing, searchedTexts, signsOf } from '@/components/judging/steps/step-filters';
import { kindOf } from '@/components/judging/words';
import type { JudgingRow } from '@/lib/contract/judging';
import { makeRow } from './rows';

const undecided = { code: 'undecided', message: 'A tie.' } as const;
const ROWS: Record<string, JudgingRow> = {
  accept: makeRow(),
  override: makeRow({ outcome: 'override', confidence: 0.4, blind: true, reason: 'It is too plain.' }),
  own: makeRow({ outcome: 'own', suggestion: null, noSuggestion: undecided, confidence: null }),
  autopilot: makeRow({ by: 'autopilot', flag: { confidence: 0.5, message: 'unsure' }, judge: 1 }),
  tie: makeRow({ outcome: 'open', by: null, suggestion: null, chosen: null, noSuggestion: undecided }),
  open: makeRow({ outcome: 'open', by: null, chosen: null, repairs: 1, unread: 1, rankings: 2 }),
};
const through = (filters: Parameters<typeof passing>[0]) =>
  Object.keys(ROWS).filter((name) => passing(filters)(ROWS[name] as JudgingRow));

test('a step is of one kind: who chose, and whether there was anything to choose against', () => {
  const kinds = Object.values(ROWS).map(kindOf);
  expect(kinds).toEqual(['accept', 'override', 'own', 'autopilot', 'no-suggestion', 'open']);
});

describe('filters', () => {
  test('each lets through what it names', () => {
    expect(through({})).toEqual(Object.keys(ROWS));
    expect(through({ kind: ['override', 'own'] })).toEqual(['override', 'own']);
    expect(through({ sign: ['low-confidence'] })).toEqual(['override']);
    expect(through({ sign: ['no-suggestion'] })).toEqual(['own', 'tie']);
    expect(through({ sign: ['repaired'] })).toEqual(['open']);
    expect(through({ sign: ['blind', 'flagged'] })).toEqual(['override', 'autopilot']);
    expect(through({ judge: [1] })).toEqual(['autopilot']);
    expect(through({ label: ['No'] })).toEqual([]);
    expect(through({ label: ['Yes'], kind: ['accept'] })).toEqual(['accept']);
  });
  test('all of them together', () => {
    expect(through({ kind: ['override'], sign: ['flagged'] })).toEqual([]);
  });
  test('are told in words', () => {
    const words = filterWords({ kind: ['own'], sign: ['blind', 'edited'], judge: [0] }, () => 'a judge');
    expect(words).toEqual([
      { key: 'kind', words: 'own choice' },
      { key: 'sign', words: 'blind or edited copy taken' },
      { key: 'judge', words: 'judged by a judge' },
    ]);
  });
});

test('the signs of a step, and what its search looks through', () => {
  expect(signsOf(ROWS.accept as JudgingRow)).toEqual([]);
  expect(signsOf(ROWS.open as JudgingRow)).toEqual(['repaired', 'unread', 'ranked-again']);
  expect(searchedTexts(ROWS.override as JudgingRow)).toContain('It is too plain.');
});

test('columns that say nothing are left out, and beside an open step only a few are left', () => {
  const plain = [makeRow()];
  expect(hiddenColumns(plain, false)).toEqual({ rounds: false, money: false });
  expect(hiddenColumns([makeRow({ rounds: 2, money: 0.01 })], false)).toEqual({});
  expect(hiddenColumns([makeRow({ money: null })], false)).toEqual({ rounds: false, money: false });
  expect(hiddenColumns(plain, true)).toMatchObject({ rationale: false, judge: false, tokens: false });
  expect(hiddenColumns(plain, true)).not.toHaveProperty('suggestion');
});
