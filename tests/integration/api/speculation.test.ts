import { nanoid } from 'nanoid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LoomSettings } from '@/lib/loom/settings';
import { type FakeOpenAi, startFakeOpenAi } from '../../support/fake-openai';
import {
  aheadLoom,
  isMarked,
  readWithNext,
  samplings,
  settled,
  stepsUnder,
  stepUnder,
  stepWhen,
  suggestionOf,
} from './ahead';
import { withCore } from './harness';

const api = withCore();
let fake: FakeOpenAi;
beforeAll(async () => {
  fake = await startFakeOpenAi();
});
afterAll(() => fake.close());

const OFF = { on: false, depth: 1, tokens: null };
const slow = (settings: LoomSettings): Partial<LoomSettings> => ({
  sampler: { ...settings.sampler, model: 'paced-30' },
  speculation: { on: true, depth: 1, tokens: null },
});

/** A step that is read, and the next one as it slowly arrives. */
async function readWhileNextRuns() {
  const { id, settings } = await aheadLoom(api(), fake, { speculation: OFF });
  const read = await api().runStep(id);
  const best = suggestionOf(read);
  await api().ok('PATCH', `/api/looms/${id}`, { settings: slow(settings) });
  const aheadId = await stepUnder(api(), id, best);
  return { id, read, best, aheadId };
}

test.concurrent('what was proposed ahead is the step that an accept leads to; nothing is sampled twice', async ({
  onTestFinished,
}) => {
  const own = await startFakeOpenAi();
  onTestFinished(() => own.close());
  const { id } = await aheadLoom(api(), own);
  const { read, next, best } = await readWithNext(api(), id);
  expect(next.step).toMatchObject({ speculated: 'unexplored', by: 'human', state: 'open', parentId: best });
  const before = await settled(api(), id);
  expect(isMarked(before, next.step.id)).toBe(true);
  expect(before.speculated).toBe(next.step.tokens);
  expect(before.tokens).toBe((read.step.tokens ?? 0) + (next.step.tokens ?? 0));

  await api().ok('PATCH', `/api/looms/${id}`, {
    settings: { speculation: OFF },
  });
  const sampled = samplings(own);
  const asked = nanoid();
  await api().choose(read, best);
  const given = await api().startStep(id, best, asked);
  expect(given).toEqual({ ...next, step: { ...next.step, speculated: 'reached' } });
  expect((await api().startStep(id, best, asked)).step.id).toBe(next.step.id);
  expect(samplings(own)).toBe(sampled);
  const after = await api().open(id);
  expect(after.openStep?.step.id).toBe(next.step.id);
  expect(after.speculated).toBe(0);
  expect(after.tokens).toBe(before.tokens);
  expect(isMarked(after, next.step.id)).toBe(false);
});

test.concurrent('it goes on from where the person is, as many steps ahead as wanted', async () => {
  const { id } = await aheadLoom(api(), fake, { speculation: { on: true, depth: 2, tokens: null } });
  const { read, next, best } = await readWithNext(api(), id);
  const second = await api().ended(await stepUnder(api(), id, suggestionOf(next)));
  expect(stepsUnder(await settled(api(), id), suggestionOf(second))).toEqual([]);
  await api().choose(read, best);
  await api().startStep(id, best);
  const third = await api().ended(await stepUnder(api(), id, suggestionOf(second)));
  expect(third.step.speculated).toBe('unexplored');
  expect((await settled(api(), id)).speculated).toBe((second.step.tokens ?? 0) + (third.step.tokens ?? 0));
});

test.concurrent('an override ends what runs ahead; what arrived stays, marked, and its cost stays counted', async () => {
  const { id, read, best, aheadId } = await readWhileNextRuns();
  await stepWhen(api(), aheadId, ({ nodes }) => nodes.some(({ text }) => text.length > 0));
  const other = read.nodes.find((node) => node.id !== best && node.state === 'done');
  await api().choose(read, other?.id ?? '');
  const ahead = await api().ended(aheadId);
  expect(ahead.nodes.map(({ state }) => state)).toContain('stopped');
  expect(ahead.step.speculated).toBe('unexplored');
  const snapshot = await settled(api(), id);
  expect(isMarked(snapshot, aheadId)).toBe(true);
  expect(snapshot.speculated).toBe(ahead.step.tokens);

  const choice = (await api().step(read.step.id)).choices[0];
  await api().ok('POST', `/api/looms/${id}/undo`, { choiceId: choice?.id });
  const anew = await stepUnder(api(), id, best, 2);
  expect((await api().step(anew)).step.speculated).toBe('unexplored');
  await api().choose(await api().step(read.step.id), best);
  expect((await api().startStep(id, best)).step.id).toBe(anew);
});

test.concurrent('accepted while it still runs, it is the same step and runs on', async () => {
  const { id, read, best, aheadId } = await readWhileNextRuns();
  await api().choose(read, best);
  const [one, two] = await Promise.all([api().startStep(id, best), api().startStep(id, best)]);
  expect([one.step.id, two.step.id]).toEqual([aheadId, aheadId]);
  const ended = await api().ended(aheadId);
  expect(ended.step).toMatchObject({ speculated: 'reached', state: 'open' });
  expect(ended.nodes.every(({ state }) => state === 'done')).toBe(true);
  expect((await api().open(id)).openStep?.step.tokens).toBeGreaterThan(0);
});

test.concurrent('no step more than the budget allows is begun', async () => {
  const { id } = await aheadLoom(api(), fake, { speculation: { on: true, depth: 3, tokens: 1 } });
  const { read, next, best } = await readWithNext(api(), id);
  expect(stepsUnder(await settled(api(), id), suggestionOf(next))).toEqual([]);
  await api().choose(read, best);
  await api().startStep(id, best);
  await stepUnder(api(), id, suggestionOf(next));
});

test.concurrent('with other settings it is proposed anew, and what was ahead stays', async () => {
  const { id, settings } = await aheadLoom(api(), fake);
  const { read, next, best } = await readWithNext(api(), id);
  const sampler = { ...settings.sampler, temperature: 0.3 };
  await api().ok('PATCH', `/api/looms/${id}`, { settings: { sampler } });
  const anew = await api().ended(await stepUnder(api(), id, best, 2));
  expect(anew.step).toMatchObject({ speculated: 'unexplored', sampler });
  await api().choose(read, best);
  expect((await api().startStep(id, best)).step.id).toBe(anew.step.id);
  expect((await api().step(next.step.id)).step.speculated).toBe('unexplored');
});

test.concurrent('nothing is proposed ahead from a blind step, nor where it is off, nor past the target', async () => {
  const { judge, target } = (await aheadLoom(api(), fake)).settings;
  const looms = await Promise.all([
    aheadLoom(api(), fake, { autoPropose: false }),
    aheadLoom(api(), fake, { speculation: OFF }),
    aheadLoom(api(), fake, { target: { ...target, items: 1 } }),
  ]);
  const blind = looms[0];
  if (!blind) throw new Error('no loom');
  await api().ok('PATCH', `/api/looms/${blind.id}`, {
    settings: { autoPropose: true, judge: { ...judge, ...blind.settings.judge, blindShare: 1 } },
  });
  for (const { id } of looms) {
    const read = await api().runStep(id);
    expect(stepsUnder(await settled(api(), id), suggestionOf(read))).toEqual([]);
  }
});

test.concurrent('the autopilot takes up what was proposed ahead', async ({ onTestFinished }) => {
  const own = await startFakeOpenAi();
  onTestFinished(() => own.close());
  const { id } = await aheadLoom(api(), own);
  const { next } = await readWithNext(api(), id);
  const sampled = samplings(own);
  const { cursor } = await api().open(id);
  const landed = api().eventsUntil(id, cursor, (event) => event.type === 'autopilot' && !event.autopilot.on);
  const limits = { steps: 2, tokens: null, minConfidence: 0 };
  await api().ok('PUT', `/api/looms/${id}/autopilot`, { on: true, limits });
  await landed;
  expect((await api().step(next.step.id)).step).toMatchObject({ speculated: 'reached', by: 'autopilot' });
  expect((await api().step(next.step.id)).choices).toHaveLength(1);
  expect((await settled(api(), id)).path.map((node) => node.id)).toContain(suggestionOf(next));
  expect(samplings(own)).toBe(sampled);
});

test.concurrent('taking a candidate of a step ahead, or asking it for more, reaches it', async () => {
  const { id } = await aheadLoom(api(), fake);
  const { next } = await readWithNext(api(), id);
  await api().choose(next, suggestionOf(next));
  expect((await api().step(next.step.id)).step.speculated).toBe('reached');
  const other = await aheadLoom(api(), fake);
  const ahead = (await readWithNext(api(), other.id)).next;
  await api().ok('POST', `/api/steps/${ahead.step.id}/more`, { round: 2, n: 1 });
  expect((await api().ended(ahead.step.id)).step.speculated).toBe('reached');
  expect((await settled(api(), other.id)).speculated).toBe(0);
});

test.concurrent('a loom is copied while its next step is proposed: the copy has what had arrived', async () => {
  const { id, aheadId } = await readWhileNextRuns();
  const { loom } = await api().ok<{ loom: { id: string } }>('POST', `/api/looms/${id}/duplicate`, {});
  const copy = await api().open(loom.id);
  const stepIds = [...new Set(copy.shape.stepIds)];
  const steps = await Promise.all(stepIds.map((stepId) => api().step(stepId)));
  expect(steps).toHaveLength(2);
  expect(stepIds).not.toContain(aheadId);
  for (const { step, nodes } of steps.filter(({ step }) => step.speculated === 'unexplored')) {
    expect(step.state).not.toBe('judging');
    for (const { state } of nodes) expect(['done', 'interrupted']).toContain(state);
  }
});
