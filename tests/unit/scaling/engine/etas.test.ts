import { expect, test } from 'vitest';
import { etasOf } from '@/lib/scaling/engine/etas';
import type { RunModel, ScalingRun } from '@/lib/scaling/run';

const model = (patch: Partial<RunModel>): RunModel => ({
  ...{ key: 'model-01', familyId: 'toy', familyName: 'Toy', kind: 'base', colour: 0, name: 'm' },
  ...{ serverId: 'a', parameters: 1, method: null, state: 'waiting', reason: null, findings: [] },
  ...{ done: 0, failed: 0, censored: 0, cached: 0, tokensIn: 0, tokensOut: 0, ms: 0 },
  ...patch,
});
const etas = (models: Partial<RunModel>[], state: ScalingRun['state'] = 'running') =>
  etasOf({ state, items: 100, models: models.map(model) });

test('models of a server follow one another, servers go side by side, and the longest lane is the run’s', () => {
  expect(
    etas([
      { state: 'running', done: 40, failed: 10, ms: 5000 },
      { state: 'waiting', done: 50, ms: 10_000 },
      { state: 'running', serverId: 'b', done: 20, ms: 1000 },
    ]),
  ).toEqual({ etaMs: 15_000, etasMs: [5000, 15_000, 4000] });
});

test('one that has not begun is taken to need as long an item as the one before it on its server', () => {
  expect(etas([{ state: 'done', done: 100, ms: 3000 }, { state: 'checking' }, {}])).toEqual({
    etaMs: 6000,
    etasMs: [0, 3000, 6000],
  });
});

test('what nothing is known of is not guessed', () => {
  expect(etas([{ state: 'checking' }, { serverId: 'b', state: 'running', done: 50, ms: 50 }])).toEqual({
    etaMs: null,
    etasMs: [null, 50],
  });
});

test('scores that were there already say nothing of the time', () => {
  expect(etas([{ state: 'running', done: 60, cached: 60, ms: 100 }]).etasMs).toEqual([null]);
  expect(etas([{ state: 'running', done: 60, cached: 50, ms: 100 }]).etasMs).toEqual([400]);
});

test('models that do not go on have none and hold up nobody; a run that rests has none at all', () => {
  const models = [
    { state: 'failed', done: 10, ms: 100 },
    { state: 'unavailable' },
    { state: 'running', done: 50, ms: 500 },
  ] as const;
  expect(etas([...models])).toEqual({ etaMs: 500, etasMs: [null, null, 500] });
  expect(etas([...models], 'paused')).toEqual({ etaMs: null, etasMs: [null, null, null] });
  expect(etas([{ state: 'done', done: 100 }], 'done')).toEqual({ etaMs: 0, etasMs: [0] });
});
