import { nanoid } from 'nanoid';
import { afterAll, expect, test } from 'vitest';
import type { JudgeRunView, TrialFacts } from '@/lib/contract/judge-runs';
import { ApiClient } from '../../support/api-client';
import { startFakeOpenAi } from '../../support/fake-openai';
import { isFit } from '../../support/is-fit';
import { startCore, tempDir } from '../../support/start-core';

const STEPS = 8;

const dir = await tempDir();
const fake = await startFakeOpenAi();
afterAll(async () => {
  await fake.close();
  await dir[Symbol.asyncDispose]();
});

interface Found {
  run: JudgeRunView;
  trials: TrialFacts[];
}

const until = async (api: ApiClient, id: string, fits: (found: Found) => boolean): Promise<Found> => {
  for (let tries = 0; tries < 500; tries++) {
    const found = await api.ok<Found>('GET', `/api/judge-runs/${id}`);
    if (fits(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error('the run did not get there');
};

test('killed and paused in the middle, a run goes on: no step is ranked twice, none is lost', async () => {
  let core = await startCore(dir.path);
  let api = new ApiClient(core.url);
  const loom = await api.createLoom();
  const { server } = await api.ok<{ server: { id: string } }>('POST', '/api/servers', {
    ...{ name: 'Fake', kind: 'other', baseUrl: fake.url, key: { from: 'none' } },
  });
  await api.ok('PATCH', `/api/looms/${loom.id}`, {
    settings: { judge: { ...loom.settings.judge, enabled: false } },
  });
  for (let step = 0; step < STEPS; step++) {
    const view = await api.runStep(loom.id);
    const { status } = await api.choose(view, view.nodes.find(isFit)?.id ?? '');
    expect(status).toBe(200);
  }
  const judge = { ...loom.settings.judge, serverId: server.id, model: 'slow-first-token-150', rotations: 1 };
  const id = nanoid();
  const put = (state: string) => api.ok<{ run: JudgeRunView }>('PUT', `/api/judge-runs/${id}`, { state });
  await api.ok('POST', `/api/looms/${loom.id}/judge-runs`, {
    ...{ id, title: 'A slow judge', judge, steps: { decided: true, latest: STEPS } },
  });
  const before = await until(api, id, ({ run }) => run.done > 0);
  expect(before.run.done).toBeLessThan(STEPS);
  await core.kill();

  core = await startCore(dir.path);
  api = new ApiClient(core.url);
  expect((await put('paused')).run.state).toBe('paused');
  expect((await put('running')).run.state).not.toBe('paused');
  const { run, trials } = await until(api, id, (found) => found.run.state === 'done');
  expect(run).toMatchObject({ done: STEPS, steps: STEPS });
  expect(new Set(trials.map(({ stepId }) => stepId)).size).toBe(STEPS);
  expect(trials).toHaveLength(STEPS);
  for (const trial of before.trials) expect(trials).toContainEqual(trial);

  // Nobody answers: it breaks off with the reason, again and again, and puts nothing down as said by the judge.
  const gone = nanoid();
  await api.ok('POST', `/api/looms/${loom.id}/judge-runs`, {
    ...{ id: gone, title: 'Gone', steps: { decided: true, latest: STEPS } },
    judge: { ...judge, serverId: 'gone' },
  });
  const broken = await until(api, gone, (found) => found.run.state === 'failed');
  expect(broken.run.error).toMatch(/let the run go on/);
  expect(broken.run.done).toBeLessThan(STEPS);
  await api.ok('PUT', `/api/judge-runs/${gone}`, { state: 'running' });
  const again = await until(api, gone, (found) => found.run.state === 'failed');
  // A step in which one candidate alone passes the gates is not put before a judge at all.
  expect(again.trials.filter(({ noSuggestion }) => noSuggestion?.code !== 'too-few')).toEqual([]);
  await core.kill();
}, 60_000);
