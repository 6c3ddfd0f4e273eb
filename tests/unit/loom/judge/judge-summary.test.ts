import { describe, expect, test } from 'vitest';
import { judgeSummary } from '@/lib/loom/judge/judge-summary';
import type { JudgeCall } from '@/lib/loom/ranking';

const callOf = (summary: string, ids: string[]): JudgeCall => ({
  kind: 'rotation',
  shown: ids.map((opaqueId, at) => ({ opaqueId, nodeId: `node-${at + 1}` })),
  system: '',
  user: '',
  replies: [],
  order: null,
  scores: null,
  summary,
  error: null,
});

const told = (summary: string, ids = ['J6', 'B2'], order = ['node-2', 'node-1']) =>
  judgeSummary({ summary, order, calls: [callOf('Another call.', ['J6']), callOf(summary, ids)] });

describe('the judge’s summary', () => {
  test('names candidates by their numbers', () => {
    expect(told('J6 is clearer than candidate B2.')).toBe('Candidate 2 is clearer than candidate 1.');
    expect(told('Candidate B2 wins over J6')).toBe('Candidate 1 wins over candidate 2');
  });

  test('keeps what only looks like an id', () => {
    expect(told('K2 is higher than MJ6.')).toBe('K2 is higher than MJ6.');
  });

  test('keeps a sentence whose call is not known, and ids of candidates without a number', () => {
    expect(judgeSummary({ summary: 'J6 wins.', order: ['node-1'], calls: [] })).toBe('J6 wins.');
    expect(told('J6 wins.', ['J6'], ['node-9'])).toBe('J6 wins.');
  });
});
