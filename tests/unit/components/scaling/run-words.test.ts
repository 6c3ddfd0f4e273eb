import { expect, test } from 'vitest';
import { etaWords, rateWords, stateWords } from '@/components/scaling/progress/model-words';
import { runAt, withRun } from '@/components/scaling/runs/merge-runs';
import {
  datasetNotice,
  extentOf,
  progressOf,
  progressWords,
  spokenProgress,
} from '@/components/scaling/runs/run-words';
import { troubles } from '@/components/scaling/runs/troubles';
import { lasting, roughly } from '@/components/scaling/screen/number-words';
import { makeModel, makeRun } from './builders';

test('estimates and times are said as people say them', () => {
  expect([999, 118_340, 2_449_000].map(roughly)).toEqual(['1,000', '120,000', '2,400,000']);
  expect([200, 59_700, 420_000, 3_590_000, 7_800_000].map(lasting)).toEqual([
    '1 s',
    '1 min',
    '7 min',
    '1 h',
    '2 h 10 min',
  ]);
});

test('progress counts what failed as done, and leaves out models that are never scored', () => {
  const run = makeRun({
    models: [
      makeModel({ done: 40, failed: 2 }),
      makeModel({ key: 'model-key-2', state: 'unavailable' }),
      makeModel({ key: 'model-key-3', state: 'waiting' }),
    ],
    etaMs: 420_000,
  });
  expect(progressOf(run)).toEqual({ done: 42, of: 120 });
  expect(progressWords(run)).toBe('42 of 120 scores, about 7 min left');
  expect(progressWords({ ...run, state: 'paused' })).toBe('42 of 120 scores');
  expect(extentOf(run)).toBe('60 items × 3 models');
});

test('progress is spoken by tenths, and only while there is some', () => {
  const at = (done: number) => spokenProgress(makeRun({ models: [makeModel({ done })] }));
  expect([at(0), at(11), at(17), at(18)]).toEqual([
    'Running, 0 %',
    'Running, 10 %',
    'Running, 20 %',
    'Running, 30 %',
  ]);
  expect(spokenProgress(makeRun({ state: 'done' }))).toBe('Done');
});

test('a dataset that changed is said, and that nothing is mixed', () => {
  expect(datasetNotice(makeRun(), 60)).toBeNull();
  expect(datasetNotice(makeRun({ dataset: 'unknown' }), 60)).toBeNull();
  expect(datasetNotice(makeRun({ dataset: 'changed' }), 72)).toBe(
    'The dataset has changed since this run: 60 items then, 72 now. These numbers are of the items as they were. Start a new run to score it as it is now.',
  );
  expect(datasetNotice(makeRun({ dataset: 'changed' }), 60)).toContain(
    'it still has 60 items, but they are not what they were',
  );
  expect(datasetNotice(makeRun({ dataset: 'gone' }), 0)).toContain('no longer there');
});

test('what went wrong with a model is said with its reason and with what to do', () => {
  const models = [
    makeModel({ name: 'a', failed: 3 }),
    makeModel({ name: 'b', state: 'failed', reason: 'The server is gone', done: 12 }),
    makeModel({ name: 'c', state: 'unavailable', reason: 'It gives no log probabilities.' }),
    makeModel({ name: 'd' }),
  ];
  const said = troubles(makeRun({ models, state: 'done' }));
  expect(said.map(({ says }) => says)).toEqual([
    'b broke off: The server is gone.',
    'c cannot be scored: It gives no log probabilities.',
    'a: 3 items could not be scored.',
  ]);
  expect(said[0]?.todo).toContain('“Ask the failed again”');
  expect(said[0]?.todo).toContain('12 scores of it are kept');
  expect(said[1]?.todo).toContain('another method or another server');
  expect(troubles(makeRun({ models, state: 'cancelled' }))[0]?.todo).toContain('A new run asks it again');
});

test('a model that waits for its server says so; one that goes on as its check found does not', () => {
  const findings = [{ method: 'echo' as const, ok: true, sentence: 'Echo works.' }];
  const models = [
    makeModel({ name: 'a', reason: 'Echo works.', findings }),
    makeModel({ name: 'b', reason: 'The server is busy. It is tried again.', findings }),
    makeModel({ name: 'c', state: 'checking', reason: 'No answer. It is tried again.' }),
  ];
  expect(troubles(makeRun({ models })).map(({ says }) => says)).toEqual([
    'b: The server is busy. It is tried again.',
    'c: No answer. It is tried again.',
  ]);
  expect(troubles(makeRun({ models, state: 'paused' }))).toEqual([]);
});

test('the pace of a model is that of what was asked, not of what was there already', () => {
  expect(rateWords(makeModel())).toBeNull();
  expect(rateWords(makeModel({ done: 30, cached: 30, ms: 10 }))).toBeNull();
  expect(rateWords(makeModel({ done: 28, failed: 2, cached: 10, ms: 10_000 }))).toBe('2.0 a second');
  expect(rateWords(makeModel({ done: 6, ms: 60_000 }))).toBe('6.0 a minute');
});

test('a model that is over has no time left; one of a run that stands still stands still', () => {
  const run = makeRun({ etasMs: [40_000, 40_000], models: [makeModel(), makeModel({ state: 'done' })] });
  expect([etaWords(run, 0), etaWords(run, 1), etaWords(run, 2)]).toEqual(['40 s', null, null]);
  expect(stateWords({ state: 'paused' }, makeModel())).toBe('paused');
  expect(stateWords({ state: 'cancelled' }, makeModel({ state: 'waiting' }))).toBe('cancelled');
  expect(stateWords({ state: 'cancelled' }, makeModel({ state: 'done' }))).toBe('done');
});

test('a run takes its place in the list, a new one the first', () => {
  const [a, b] = [makeRun(), makeRun({ id: 'run-00000002' })];
  const reply = { title: 'D', runs: [a, b], items: 60, unavailable: [] };
  const done = { ...b, state: 'done' as const };
  expect(withRun(reply, done).runs).toEqual([a, done]);
  const fresh = makeRun({ id: 'run-00000003' });
  expect(withRun(reply, fresh).runs).toEqual([fresh, a, b]);
  expect(runAt([a, b], a.id, 1)).toBe(b);
  expect(runAt([a, b], b.id, 1)).toBe(b);
  expect(runAt([a, b], null, -1)).toBe(a);
  expect(runAt([], null, 1)).toBeUndefined();
});
