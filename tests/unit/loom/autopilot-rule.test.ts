import { describe, expect, test } from 'vitest';
import type { AutopilotLimits } from '@/lib/loom/autopilot';
import { atEndedStep, type EndedStep } from '@/lib/loom/autopilot-rule';
import type { NoSuggestion } from '@/lib/loom/ranking';

const STOPS: AutopilotLimits = { steps: null, tokens: null, minConfidence: 0.6 };
const FLAGS: AutopilotLimits = { ...STOPS, whenUnsure: 'flag', flags: 2 };

const nodes: EndedStep['nodes'] = [{ state: 'done', error: null }];
const ended = (ranking: Partial<NonNullable<EndedStep['ranking']>>): EndedStep => ({
  nodes,
  ranking: { order: ['a', 'b'], suggestion: null, noSuggestion: null, confidence: null, ...ranking },
});
const suggested = (confidence: number | null) => ended({ suggestion: 'a', confidence });
const none = (code: NoSuggestion['code'], more: Parameters<typeof ended>[0] = {}) =>
  ended({ noSuggestion: { code, message: `why: ${code}` }, ...more });
const estimate = (best: Record<string, number>) => ({
  estimate: { best, positions: {}, fittedOn: 3, spread: 1 },
});

test('a suggestion of the wanted confidence is taken without a flag', () => {
  for (const limits of [STOPS, FLAGS])
    expect(atEndedStep(suggested(0.6), limits, 0)).toEqual({ type: 'take', nodeId: 'a', flag: null });
});

test('below it, it stops to ask, or takes the suggestion under a flag that says how sure the judge was', () => {
  expect(atEndedStep(suggested(0.4), STOPS, 0)).toMatchObject({
    type: 'stop',
    stopped: { code: 'low-confidence', message: 'Confidence 40 % is below 60 %: you choose.' },
  });
  expect(atEndedStep(suggested(0.4), FLAGS, 1)).toEqual({
    type: 'take',
    nodeId: 'a',
    flag: { confidence: 0.4, message: 'Confidence 40 % is below 60 %.' },
  });
});

test('a hair below, the two numbers are told apart', () => {
  expect(atEndedStep(suggested(0.598), FLAGS, 0)).toMatchObject({
    flag: { message: 'Confidence 59.8 % is below 60.0 %.' },
  });
  expect(atEndedStep(suggested(0.6 - 1e-9), FLAGS, 0)).toMatchObject({
    type: 'take',
    flag: { confidence: 0.6 - 1e-9 },
  });
});

test('when all flags are left, it stops to ask', () => {
  expect(atEndedStep(suggested(0.4), FLAGS, 2)).toMatchObject({ stopped: { code: 'flags' } });
  const { flags: _, ...unsaid } = FLAGS;
  expect(atEndedStep(suggested(0.4), unsaid, 19)).toMatchObject({ type: 'take' });
  expect(atEndedStep(suggested(0.4), unsaid, 20)).toMatchObject({ stopped: { code: 'flags' } });
});

test('an abstention with an estimate is a doubt with a first; the flag has its probability', () => {
  const step = none('below-threshold', estimate({ a: 0.45, b: 0.4 }));
  expect(atEndedStep(step, STOPS, 0)).toMatchObject({
    stopped: { code: 'no-suggestion', message: 'why: below-threshold' },
  });
  expect(atEndedStep(step, FLAGS, 0)).toMatchObject({
    type: 'take',
    nodeId: 'a',
    flag: { confidence: 0.45 },
  });
  const easier = { ...FLAGS, minConfidence: 0.3 };
  expect(atEndedStep(step, easier, 0)).toMatchObject({ type: 'take', flag: { confidence: 0.45 } });
});

describe('without a judgement it never takes anything', () => {
  const codes = ['undecided', 'unparsable', 'judge-failed', 'judge-off', 'too-few', 'stopped'] as const;
  test.each(codes)('%s', (code) => {
    const step = none(code, { confidence: 0.5, ...estimate({ a: 0.9, b: 0.1 }) });
    expect(atEndedStep(step, FLAGS, 0)).toEqual({
      type: 'stop',
      stopped: { code: 'no-suggestion', message: `why: ${code}` },
    });
  });

  test('an abstention without an estimate or without an order, a suggestion without a confidence', () => {
    expect(atEndedStep(none('below-threshold'), FLAGS, 0)).toMatchObject({ type: 'stop' });
    const empty = none('below-threshold', { order: [], ...estimate({ a: 0.5 }) });
    expect(atEndedStep(empty, FLAGS, 0)).toMatchObject({ type: 'stop' });
    const other = none('below-threshold', estimate({ c: 0.5 }));
    expect(atEndedStep(other, FLAGS, 0)).toMatchObject({ type: 'stop' });
    expect(atEndedStep(suggested(null), FLAGS, 0)).toMatchObject({ stopped: { code: 'low-confidence' } });
  });

  test('no ranking at all, or no candidate', () => {
    expect(atEndedStep({ nodes, ranking: undefined }, FLAGS, 0)).toMatchObject({
      stopped: { code: 'no-suggestion' },
    });
    const failed = { state: 'failed' as const, error: { code: 'x', message: 'no route', retryable: true } };
    expect(atEndedStep({ ...suggested(1), nodes: [failed] }, FLAGS, 0)).toMatchObject({
      stopped: { code: 'failed', message: 'Every candidate failed: no route' },
    });
  });
});
