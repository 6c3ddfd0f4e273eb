import { expect, test } from 'vitest';
import { ApiClient } from '../../support/api-client';
import { startFakeOpenAi } from '../../support/fake-openai';
import { startCore, tempDir } from '../../support/start-core';
import { aheadLoom, isMarked, settled, stepsUnder, stepUnder, stepWhen, suggestionOf } from './ahead';

test('killed while it proposes ahead, the server keeps what arrived and proposes anew, once', async ({
  onTestFinished,
}) => {
  await using dir = await tempDir();
  const fake = await startFakeOpenAi();
  onTestFinished(() => fake.close());
  const first = await startCore(dir.path);
  onTestFinished(() => first.kill());
  let api = new ApiClient(first.url);
  const { id, settings } = await aheadLoom(api, fake);
  await api.ok('PATCH', `/api/looms/${id}`, { settings: { autoPropose: false } });
  const read = await api.runStep(id);
  const best = suggestionOf(read);
  const sampler = { ...settings.sampler, model: 'paced-40' };
  await api.ok('PATCH', `/api/looms/${id}`, { settings: { autoPropose: true, sampler } });
  const cutId = await stepUnder(api, id, best);
  await stepWhen(api, cutId, ({ nodes }) => nodes.some(({ text }) => text.length > 0));
  await first.kill();

  const second = await startCore(dir.path);
  onTestFinished(() => second.kill());
  api = new ApiClient(second.url);
  const cut = await api.step(cutId);
  expect(cut.step).toMatchObject({ state: 'interrupted', speculated: 'unexplored' });
  const anew = await api.ended(await stepUnder(api, id, best, 2));
  expect(anew.step.state).toBe('open');
  const snapshot = await settled(api, id);
  expect(stepsUnder(snapshot, best)).toEqual([cutId, anew.step.id]);
  expect(isMarked(snapshot, cutId)).toBe(true);
  expect(snapshot.speculated).toBe(anew.step.tokens);

  await api.choose(read, best);
  expect((await api.startStep(id, best)).step).toMatchObject({ id: anew.step.id, speculated: 'reached' });
  expect((await api.step(cutId)).step).toEqual(cut.step);
});
