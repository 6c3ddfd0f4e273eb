import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { JudgeRunView, StepTrials, TrialFacts } from '@/lib/contract/judge-runs';
import type { StepView } from '@/lib/contract/snapshot';
import type { JudgeSettings } from '@/lib/loom/settings';
import type { ApiClient } from '../../support/api-client';
import { isFit } from '../../support/is-fit';
import { withCore } from './harness';

const api = withCore();

const PAUSE = 20;

/** The run as it stands once nothing of it is under way. */
async function ended(client: ApiClient, id: string) {
  for (let tries = 0; tries < 500; tries++) {
    const found = await client.ok<{ run: JudgeRunView; trials: TrialFacts[] }>(
      'GET',
      `/api/judge-runs/${id}`,
    );
    if (found.run.state !== 'waiting' && found.run.state !== 'running') return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`judge run ${id} did not end`);
}

async function decided(client: ApiClient, steps: number) {
  const loom = await client.createLoom();
  const views: StepView[] = [];
  for (let step = 0; step < steps; step++) {
    const view = await client.runStep(loom.id);
    const taken = view.nodes.find(isFit);
    await client.choose(view, taken?.id ?? '');
    views.push(await client.step(view.step.id));
  }
  return { loom, views };
}

const start = (client: ApiClient, loomId: string, body: object) =>
  client.call<{ run: JudgeRunView }>('POST', `/api/looms/${loomId}/judge-runs`, body);

test('a run ranks each decided step once more, beside the loom: nothing there changes', async () => {
  const { loom, views } = await decided(api(), 2);
  await api().runStep(loom.id);
  const before = await api().open(loom.id);
  const judge: JudgeSettings = { ...loom.settings.judge, method: 'pairwise', enabled: false };
  const body = { id: nanoid(), title: 'Pairs', judge, steps: { decided: true, latest: 10 } };
  const { status } = await start(api(), loom.id, body);
  expect(status).toBe(201);
  const { run, trials } = await ended(api(), body.id);
  expect(run).toMatchObject({ state: 'done', done: 2, steps: 2, error: null, title: 'Pairs' });
  expect(trials.map(({ stepId }) => stepId).toSorted()).toEqual(views.map(({ step }) => step.id).toSorted());
  expect(run.tokensIn).toBe(trials.reduce((sum, { tokensIn }) => sum + tokensIn, 0));

  const after = await api().open(loom.id);
  expect({ ...after, cursor: null }).toEqual({ ...before, cursor: null });
  for (const view of views) {
    expect(await api().step(view.step.id)).toEqual(view);
    const found = await api().ok<StepTrials>('GET', `/api/steps/${view.step.id}/trials`);
    expect(found.runs).toEqual([run]);
    const [trial] = found.trials;
    expect(trial?.ranking.method).toBe('pairwise-bradley-terry');
    const saw = ({ order, excluded }: { order: string[]; excluded: { nodeId: string }[] }) =>
      [...order, ...excluded.map(({ nodeId }) => nodeId)].toSorted();
    expect(saw(trial?.ranking ?? { order: [], excluded: [] })).toEqual(saw(view.rankings[0] as never));
  }
  expect((await start(api(), loom.id, body)).body.run).toEqual(run);
  const { runs } = await api().ok<{ runs: JudgeRunView[] }>('GET', `/api/looms/${loom.id}/judge-runs`);
  expect(runs).toEqual([run]);
}, 20_000);

test('a judge that cannot be asked leaves the reason at the step', async () => {
  const { loom, views } = await decided(api(), 1);
  const judge = { ...loom.settings.judge, serverId: 'gone' };
  const body = { id: nanoid(), title: 'Gone', judge, steps: { ids: [views[0]?.step.id] } };
  await start(api(), loom.id, body);
  const { run, trials } = await ended(api(), body.id);
  expect(run.state).toBe('done');
  expect(trials[0]).toMatchObject({ suggestion: null, noSuggestion: { code: 'judge-failed' } });
});

test('what cannot be run is refused with the reason, and nothing is stored', async () => {
  const loom = await api().createLoom();
  const { judge } = loom.settings;
  const base = { title: 'A run', judge };
  const refused = [
    { body: { steps: { decided: true, latest: 5 } }, status: 422, says: /decided by a person/ },
    { body: { steps: { ids: ['step-of-nobody'] } }, status: 404, says: /step-of-nobody/ },
    { body: { steps: { ids: [] } }, status: 400, says: /./ },
    { body: { steps: { ids: ['twice-00', 'twice-00'] } }, status: 400, says: /twice/ },
  ];
  for (const { body, status, says } of refused) {
    const answer = await start(api(), loom.id, { id: nanoid(), ...base, ...body });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(says);
  }
  const { runs } = await api().ok<{ runs: JudgeRunView[] }>('GET', `/api/looms/${loom.id}/judge-runs`);
  expect(runs).toEqual([]);
  expect((await api().call('GET', '/api/judge-runs/nobody-00')).status).toBe(404);
  expect((await api().call('GET', '/api/steps/nobody-00/trials')).status).toBe(404);
});
