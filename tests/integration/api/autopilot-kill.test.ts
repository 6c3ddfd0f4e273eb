import { afterAll, expect, test } from 'vitest';
import type { FlagsReply } from '@/lib/contract/flights';
import type { StepView } from '@/lib/contract/snapshot';
import type { Choice } from '@/lib/loom/choice';
import { ApiClient } from '../../support/api-client';
import { startFakeOpenAi } from '../../support/fake-openai';
import { startCore, tempDir } from '../../support/start-core';

const KILLS = 3;
const STEPS = 5;

const dir = await tempDir();
const fake = await startFakeOpenAi();
afterAll(async () => {
  await fake.close();
  await dir[Symbol.asyncDispose]();
});

test(`killed ${KILLS} times on a flight with flags, it goes on: no choice lost, none doubled, flags kept`, async () => {
  let core = await startCore(dir.path);
  let api = new ApiClient(core.url);
  const loom = await api.createLoom();
  const { server } = await api.ok<{ server: { id: string } }>('POST', '/api/servers', {
    ...{ name: 'Fake', kind: 'other', baseUrl: fake.url, key: { from: 'none' } },
  });
  const { sampler, judge, target } = loom.settings;
  await api.ok('PATCH', `/api/looms/${loom.id}`, {
    settings: {
      target: { ...target, items: null },
      sampler: { ...sampler, serverId: server.id, model: 'good', seed: 7 },
      judge: { ...judge, serverId: server.id, model: 'judge-wavers', method: 'plackett-luce' },
    },
  });
  await api.ok('PUT', `/api/looms/${loom.id}/autopilot`, {
    on: true,
    limits: { steps: STEPS, tokens: null, minConfidence: 1, whenUnsure: 'flag', flags: 100 },
  });

  const told = new Map<string, Choice>();
  for (let kill = 0; kill < KILLS; kill++) {
    const { cursor } = await api.open(loom.id);
    let heard = 0;
    await api.eventsUntil(loom.id, cursor, (event) => {
      if (event.type === 'choice') told.set(event.choice.id, event.choice);
      // Now after a choice, now while candidates arrive, now while the judge is at work.
      if (event.type === 'choice') heard++;
      const moment = (['choice', 'candidate-end', 'judge-progress'] as const)[kill % 3];
      return heard >= 1 && event.type === moment;
    });
    await core.kill();
    core = await startCore(dir.path);
    api = new ApiClient(core.url);
  }
  const opened = await api.open(loom.id);
  if (opened.autopilot.on)
    await api.eventsUntil(
      loom.id,
      opened.cursor,
      (event) => event.type === 'autopilot' && !event.autopilot.on,
    );

  const { autopilot, path, flags } = await api.open(loom.id);
  expect(autopilot).toMatchObject({ stepsTaken: STEPS, stopped: { code: 'steps' } });
  const taken = path.filter(({ stepId }) => stepId !== null);
  expect(taken).toHaveLength(STEPS);
  const views = await Promise.all(taken.map(({ stepId }) => api.step(stepId ?? '')));
  const choices = views.flatMap((view: StepView) => view.choices);
  expect(choices.map(({ nodeId }) => nodeId)).toEqual(taken.map(({ id }) => id));
  for (const choice of told.values()) expect(choices).toContainEqual(choice);
  const flagged = choices.filter(({ flag }) => flag);
  expect(flagged.length).toBeGreaterThan(0);
  expect(autopilot.flagsLeft).toBe(flagged.length);
  expect(flags).toBe(flagged.length);
  const queue = await api.ok<FlagsReply>('GET', `/api/looms/${loom.id}/flags`);
  expect(new Set(queue.flags.map(({ choiceId }) => choiceId))).toEqual(new Set(flagged.map(({ id }) => id)));
  await core.kill();
}, 60_000);
