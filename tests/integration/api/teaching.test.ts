import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { JudgeRunView } from '@/lib/contract/judge-runs';
import type { LeaderboardReply } from '@/lib/contract/leaderboard';
import type { LearnedReply, LearnReply, OverridesReply, RubricsReply } from '@/lib/contract/teaching';
import type { Loom } from '@/lib/loom/loom';
import type { Rubric } from '@/lib/loom/settings';
import type { ApiClient } from '../../support/api-client';
import { importAt } from '../../support/import-file';
import { taughtLoomFile } from '../../support/judging/taught-loom';
import { withCore } from './harness';

const api = withCore();

const practiceLoom = async (client: ApiClient): Promise<Loom> => {
  const loom = await client.createLoom();
  return patchJudge(client, loom, {});
};

async function patchJudge(client: ApiClient, { id }: Loom, part: object): Promise<Loom> {
  const { loom } = await client.open(id);
  const { judge, sampler } = loom.settings;
  const settings = { judge: { ...judge, ...part }, sampler: { ...sampler, seed: 7 } };
  return (await client.ok<{ loom: Loom }>('PATCH', `/api/looms/${id}`, { settings })).loom;
}

const weighted = (rubric: Rubric, weight: number): Rubric => ({
  ...rubric,
  criteria: rubric.criteria.map((criterion, at) => (at === 0 ? { ...criterion, weight } : criterion)),
});

const rubricsOf = (client: ApiClient, id: string) =>
  client.ok<RubricsReply>('GET', `/api/looms/${id}/rubrics`);

/** Steps at which the one at a place of the order is taken. */
async function decide(client: ApiClient, loomId: string, places: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const place of places) {
    const view = await client.runStep(loomId);
    const order = view.rankings.at(-1)?.order ?? [];
    await client.choose(view, order[place] ?? (order[0] as string));
    ids.push(view.step.id);
  }
  return ids;
}

async function ended(client: ApiClient, runId: string): Promise<JudgeRunView> {
  for (let tries = 0; tries < 1000; tries++) {
    const { run } = await client.ok<{ run: JudgeRunView }>('GET', `/api/judge-runs/${runId}`);
    if (run.state === 'done' || run.state === 'failed') return run;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the judge run ${runId} did not end`);
}

test('a loom that is not there has no board, no rubrics and nothing to learn', async () => {
  for (const path of ['leaderboard', 'rubrics', 'learned-weights', 'overrides-shown'])
    expect((await api().call('GET', `/api/looms/nobody-at-all/${path}`)).status, path).toBe(404);
  expect((await api().call('GET', '/api/looms/nobody-at-all/leaderboard?judges=all')).status).toBe(400);
  const { id } = await practiceLoom(api());
  expect((await api().call('GET', `/api/looms/${id}/overrides-shown?count=21`)).status).toBe(400);
});

test('every changed rubric is kept, the first one too; the same one again keeps its number', async () => {
  const loom = await practiceLoom(api());
  const first = loom.settings.judge.rubric;
  const before = await rubricsOf(api(), loom.id);
  expect(before.versions.map(({ number }) => number)).toEqual([1]);

  await decide(api(), loom.id, [0]);
  const second = weighted(first, 7.5);
  await patchJudge(api(), loom, { rubric: second });
  await patchJudge(api(), loom, { minConfidence: 0.5 });
  await patchJudge(api(), loom, { rubric: weighted(first, 0.5) });
  await patchJudge(api(), loom, { rubric: second });

  const { versions, hash, judge } = await rubricsOf(api(), loom.id);
  expect(versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  expect(versions.at(-1)).toMatchObject({ rubric: first, hash: before.hash, rankings: 1 });
  expect(versions.find((version) => version.hash === hash)?.number).toBe(2);
  expect(judge.rubric).toEqual(second);

  const copy = await api().ok<{ loom: Loom }>('POST', `/api/looms/${loom.id}/duplicate`, {});
  const copied = await rubricsOf(api(), copy.loom.id);
  expect(copied.versions.map(({ number, rankings }) => [number, rankings])).toEqual([
    [3, 0],
    [2, 0],
    [1, 1],
  ]);
});

test('a judge run stands on the board against what people chose; overrides are there to be shown', async () => {
  const loom = await practiceLoom(api());
  const steps = await decide(api(), loom.id, [0, 1, 0, 2]);
  const alone = await api().ok<LeaderboardReply>('GET', `/api/looms/${loom.id}/leaderboard`);
  expect(alone).toMatchObject({ decided: 4, blind: 0, runs: [] });
  expect(alone.usage.calls).toBeGreaterThan(0);
  const { all } = alone.own.standing;
  expect(all.steps).toBe(4);
  expect(alone.own.spent.money).toBe(0);

  const runId = nanoid();
  const tried = { ...loom.settings.judge, rubric: weighted(loom.settings.judge.rubric, 9) };
  await api().ok('POST', `/api/looms/${loom.id}/judge-runs`, {
    id: runId,
    title: 'Another weight',
    judge: tried,
    steps: { decided: true, latest: 3 },
  });
  expect((await ended(api(), runId)).state).toBe('done');

  const board = await api().ok<LeaderboardReply>('GET', `/api/looms/${loom.id}/leaderboard?runs=${runId}`);
  const [leader] = board.runs;
  expect(leader?.run).toMatchObject({ id: runId, title: 'Another weight', steps: 3, done: 3 });
  expect(leader?.leader.standing.all.steps).toBe(3);
  expect(leader?.leader.versus?.all.steps).toBe(3);
  const other = await api().ok<LeaderboardReply>('GET', `/api/looms/${loom.id}/leaderboard?runs=`);
  expect(other.runs).toEqual([]);

  expect((await rubricsOf(api(), loom.id)).versions).toHaveLength(1);
  const after = await api().step(steps[3] as string);
  expect(after.rankings).toHaveLength(1);

  // those of people, newest first
  const shown = (count: number) =>
    api().ok<OverridesReply>('GET', `/api/looms/${loom.id}/overrides-shown?count=${count}`);
  const two = await shown(5);
  expect(two.shown).toHaveLength(2);
  expect(two.tokens).toBeGreaterThan(10);
  expect((await shown(1)).shown).toEqual([two.shown[0]]);
  expect(await api().ok('GET', `/api/looms/${loom.id}/overrides-shown`)).toEqual({ shown: [], tokens: 0 });
});

const taught = async (client: ApiClient, made: Parameters<typeof taughtLoomFile>[0]): Promise<string> =>
  (await importAt(client.url, 'taught.json', taughtLoomFile(made))).loomId;

const learn = (client: ApiClient, id: string) =>
  client.ok<LearnReply>('POST', `/api/looms/${id}/learned-weights`);

test('below about 30 choices nothing is learned, and it says how many there are', async () => {
  const id = await taught(api(), { steps: 29 });
  const { offer, why } = await learn(api(), id);
  expect(offer).toBeNull();
  expect(why).toContain('29 choices');
});

test('what the autopilot took is never learned from, however much of it there is', async () => {
  const id = await taught(api(), { steps: 60, by: 'autopilot' });
  expect(await api().ok<LearnedReply>('GET', `/api/looms/${id}/learned-weights`)).toMatchObject({
    choices: 0,
    usable: 0,
    autopilot: 60,
  });
  const { offer, why } = await learn(api(), id);
  expect(offer).toBeNull();
  expect(why).toContain('0 choices');
});

test('weights are learned, offered without being stored, switched on, and void under another rubric', async () => {
  const id = await taught(api(), { steps: 45, blindEvery: 5 });
  const { offer } = await learn(api(), id);
  expect(offer).toMatchObject({ on: false, choices: 45, blind: 9 });
  const { weights, heldOut } = offer as NonNullable<typeof offer>;
  // whoever chose went by novelty, the owner by clarity
  expect(weights.novel).toBeGreaterThan(weights.clear as number);
  expect(heldOut.learned.top1).toBeGreaterThan(heldOut.owner.top1);
  expect(heldOut.learned.logLoss).toBeLessThan(heldOut.owner.logLoss);
  const facts = () => api().ok<LearnedReply>('GET', `/api/looms/${id}/learned-weights`);
  const before = await facts();
  expect(before).toMatchObject({ choices: 45, usable: 45, blind: 9 });
  expect(before.judge.learned ?? null).toBeNull();

  const loom = (await api().open(id)).loom;
  await patchJudge(api(), loom, { learned: { ...offer, on: true } });
  expect((await facts()).judge.learned).toEqual({ ...offer, on: true });
  await patchJudge(api(), loom, { rubric: weighted(loom.settings.judge.rubric, 0.5) });
  const after = await facts();
  expect(after.hash).not.toBe(after.judge.learned?.rubricHash);
  expect(after.usable).toBe(0);
});
