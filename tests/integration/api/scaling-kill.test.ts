import { nanoid } from 'nanoid';
import { afterAll, expect, test } from 'vitest';
import type { FamiliesReply } from '@/lib/contract/scaling-files';
import type { ScalingRunsReply, ScalingRunView } from '@/lib/contract/scaling-runs';
import { openRepository } from '@/lib/server/db/open-repository';
import { ApiClient } from '../../support/api-client';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';
import { type RecordedRequest, startFakeOpenAi } from '../../support/fake-openai';
import { SETTINGS } from '../../support/scaling/scaling-world';
import { startCore, tempDir } from '../../support/start-core';

const ITEMS = 40;

const dir = await tempDir();
const fake = await startFakeOpenAi();
afterAll(async () => {
  await fake.close();
  await dir[Symbol.asyncDispose]();
});

const until = async (api: ApiClient, id: string, fits: (run: ScalingRunView) => boolean) => {
  for (let tries = 0; tries < 1000; tries++) {
    const { run } = await api.ok<{ run: ScalingRunView }>('GET', `/api/scaling-runs/${id}`);
    if (fits(run)) return run;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error('the run did not get there');
};

/** What a data folder holds while no server runs over it. */
const stored = async (id: string, models: number) => {
  const repository = await openRepository({ dataDir: dir.path });
  try {
    const run = await repository.read.getScalingRun(id);
    const items = await repository.read.runItems(id, 0, ITEMS);
    const keys = run?.models.slice(0, models).map(({ key, name }) => ({ key, name })) ?? [];
    const scored = await Promise.all(
      keys.map(async ({ key, name }) => ({ name, indices: await repository.read.scoredItems(id, key) })),
    );
    return { run, items, scored };
  } finally {
    await repository.close();
  }
};

/** Whether a request asks for the score of a prompt. */
const asksFor = ({ body }: RecordedRequest, model: string, prompt: string): boolean =>
  body?.model === model && [body.prompt].flat().some((text) => String(text).startsWith(prompt));

test('killed in the middle, a run goes on by itself: nothing stored is asked for again, nothing is missing', async () => {
  const repository = await openRepository({ dataDir: dir.path });
  const loom = await plantLoom(repository);
  await growLoom(repository, loom.id, loom.rootId, { steps: ITEMS, candidates: 1 });
  await repository.close();
  let core = await startCore(dir.path);
  let api = new ApiClient(core.url);
  const { server } = await api.ok<{ server: { id: string } }>('POST', '/api/servers', {
    ...{ name: 'Fake', kind: 'other', baseUrl: fake.url, key: { from: 'none' } },
  });
  const { version } = await api.ok<FamiliesReply>('GET', '/api/families');
  const models = [100, 300].map((size) => ({
    ...{ id: `slow-${size}`, name: `sized-slow-${size}`, parameters: size * 1e6, serverId: server.id },
  }));
  const families = [{ id: 'slow', name: 'Slow', kind: 'base', colour: 1, models }];
  await api.ok('PUT', '/api/families', { families, seen: version });
  const id = nanoid();
  const list = () => api.ok<ScalingRunsReply>('GET', `/api/datasets/${loom.id}/scaling-runs`);
  expect(await list()).toMatchObject({ runs: [], items: ITEMS });
  await api.ok('POST', `/api/datasets/${loom.id}/scaling-runs`, {
    ...{ id, title: 'Slow', task: 'classification' },
    models: models.map(({ id: modelId }) => ({ familyId: 'slow', modelId, serverId: null })),
    settings: { ...SETTINGS, concurrency: 3 },
  });
  await until(api, id, ({ models: [first] }) => (first?.done ?? 0) > 5);
  await core.kill();

  const then = await stored(id, 2);
  expect(then.run?.state).toBe('running');
  const [first] = then.scored;
  expect(first?.indices.length).toBeGreaterThan(5);
  expect(first?.indices.length).toBeLessThan(ITEMS);
  expect(then.run?.models[0]).toMatchObject({ method: 'echo', done: first?.indices.length });
  const before = fake.requests.length;
  core = await startCore(dir.path);
  api = new ApiClient(core.url);
  const run = await until(api, id, ({ state }) => state === 'done');
  expect(run.models.map(({ done, failed }) => [done, failed])).toEqual([
    [ITEMS, 0],
    [ITEMS, 0],
  ]);
  expect(run).toMatchObject({ dataset: 'same', practice: false, etaMs: 0 });
  const after = fake.requests.slice(before);
  for (const { name, indices } of then.scored)
    for (const { index, prompt } of then.items) {
      const times = after.filter((request) => asksFor(request, name, prompt)).length;
      // The second model’s check asks about the first item as well.
      if (indices.length > 0) expect(times).toBe(indices.includes(index) ? 0 : 1);
      else expect(times).toBeGreaterThan(0);
    }
  expect((await list()).runs.map((one) => one.id)).toEqual([id]);
  await core.kill();
  const whole = await stored(id, 2);
  expect(whole.scored.map(({ indices }) => indices)).toEqual(
    Array(2).fill(whole.items.map(({ index }) => index)),
  );
}, 60_000);
