import { expect, test } from 'vitest';
import { PRESETS } from '@/lib/scaling/models/presets';
import type { ItemScore, RunDataset, RunItem, ScalingRun } from '@/lib/scaling/run';
import type { Fixture } from './harness';
import { newId } from './records';

const runOf = (patch: Partial<ScalingRun> = {}): ScalingRun => ({
  id: newId('run'),
  datasetId: 'dataset-one',
  title: 'A run’s “title”, 𝕏',
  task: 'classification',
  datasetHash: 'abc',
  labelSays: 'true-answer',
  classes: 2,
  items: 2,
  imported: false,
  models: [
    {
      key: 'model-one',
      familyId: 'pythia',
      familyName: 'Pythia',
      kind: 'base',
      colour: 0,
      name: 'pythia-70m',
      serverId: 'practice',
      parameters: 7e7,
      method: null,
      state: 'waiting',
      reason: null,
      findings: [{ method: 'echo', ok: false, sentence: 'It does not echo.' }],
      done: 0,
      failed: 0,
      censored: 0,
      cached: 0,
      tokensIn: 0,
      tokensOut: 0,
      ms: 0,
    },
  ],
  settings: { method: 'best', reuse: true, concurrency: 4, perMinute: null, tokens: null, samples: 20 },
  state: 'running',
  reason: null,
  createdAt: 1,
  updatedAt: 1,
  ...patch,
});
const itemOf = (runId: string, index: number): RunItem => ({
  runId,
  index,
  itemId: `item-${index}`,
  place: `node-${index}:0-9`,
  prompt: 'Q: Is it?\nA:',
  otherPrompt: null,
  classes: [' Yes', " it's"],
  answer: 0,
  label: 1,
  cluster: index,
});
const scoreOf = (runId: string, index: number, patch: Partial<ItemScore> = {}): ItemScore => ({
  runId,
  model: 'model-one',
  index,
  method: 'next-token',
  labels: [
    { label: ' Yes', logprob: -0.25, atMost: null, variants: [{ text: 'yes', logprob: -1 }] },
    { label: ' No', logprob: null, atMost: -7.5, variants: [] },
  ],
  otherLabels: null,
  imported: null,
  error: null,
  ...patch,
});

export function scaling(fixture: Fixture): void {
  const seed = async (patch: Partial<ScalingRun> = {}): Promise<ScalingRun> => {
    const run = runOf(patch);
    await fixture.repository.write(async (writer) => {
      await writer.insertScalingRun(run);
      await writer.insertRunItems([itemOf(run.id, 0), itemOf(run.id, 1)]);
    });
    return run;
  };

  test('families come back in their order, and are replaced as a whole', async () => {
    const { repository } = fixture;
    await repository.write((writer) => writer.putFamilies(PRESETS));
    expect(await repository.read.families()).toEqual(PRESETS);
    await repository.write((writer) => writer.putFamilies(PRESETS.slice(2, 4).toReversed()));
    await expect((await fixture.reopen()).read.families()).resolves.toEqual(PRESETS.slice(2, 4).toReversed());
  });

  test('a run, its items and its scores come back as they were', async () => {
    const run = await seed({ labelSays: null, datasetHash: null });
    const scores = [scoreOf(run.id, 0), scoreOf(run.id, 1, { labels: [], error: 'It said nothing.' })];
    const dataset: RunDataset = {
      runId: run.id,
      title: 'A “dataset”, 𝕏',
      hash: 'abc',
      card: '# A card\n',
      labels: [{ text: ' Yes', meaning: 'so it is', count: 2 }],
      baselines: [{ id: 'first-word', name: 'First word', accuracy: 0.5 }],
    };
    await fixture.repository.write(async (writer) => {
      await writer.insertScores(scores);
      await writer.insertRunDataset(dataset);
    });
    const { read } = await fixture.reopen();
    expect(await read.getScalingRun(run.id)).toEqual(run);
    expect(await read.runItems(run.id, 0, 10)).toEqual([itemOf(run.id, 0), itemOf(run.id, 1)]);
    expect(await read.runItems(run.id, 1, 10)).toEqual([itemOf(run.id, 1)]);
    expect(await read.pageScores(run.id, 'model-one', -1, 10)).toEqual(scores);
    expect(await read.pageScores(run.id, 'model-one', 0, 10)).toEqual(scores.slice(1));
    expect(await read.scoredItems(run.id, 'model-one')).toEqual([0, 1]);
    expect(await read.scoresOfItem(run.id, 1)).toEqual(scores.slice(1));
    expect(await read.runItemsAt(run.id, [1, 7])).toEqual([itemOf(run.id, 1)]);
    expect(await read.scoresAt(run.id, 'model-one', [7, 1])).toEqual(scores.slice(1));
    expect(await read.runDataset(run.id)).toEqual(dataset);
    expect(await read.runDataset('no-such-run')).toBeNull();
  });

  test('no item is scored twice by a model, and a refused write leaves nothing', async () => {
    const run = await seed();
    const { repository } = fixture;
    await repository.write((writer) => writer.insertScores([scoreOf(run.id, 0)]));
    const twice = repository.write((writer) => writer.insertScores([scoreOf(run.id, 1), scoreOf(run.id, 0)]));
    await expect(twice).rejects.toMatchObject({ code: 'duplicate' });
    expect(await repository.read.scoredItems(run.id, 'model-one')).toEqual([0]);
  });

  test('failed scores alone are taken away to be asked again', async () => {
    const run = await seed();
    const { repository } = fixture;
    await repository.write((writer) =>
      writer.insertScores([scoreOf(run.id, 0), scoreOf(run.id, 1, { error: 'It timed out.' })]),
    );
    await repository.write((writer) => writer.removeFailedScores(run.id, 'model-one'));
    expect(await repository.read.scoredItems(run.id, 'model-one')).toEqual([0]);
  });

  test('runs are listed newest first, and those that wait or run are found after a restart', async () => {
    const old = await seed({ createdAt: 1, state: 'done' });
    const waiting = await seed({ createdAt: 2, state: 'waiting' });
    const running = await seed({ createdAt: 3 });
    await seed({ datasetId: 'dataset-two', state: 'cancelled' });
    await fixture.repository.write((writer) =>
      writer.updateScalingRun(old.id, { state: 'paused', updatedAt: 9 }),
    );
    const { read } = await fixture.reopen();
    const ids = (runs: ScalingRun[]) => runs.map(({ id }) => id);
    expect(ids(await read.scalingRuns('dataset-one'))).toEqual([running.id, waiting.id, old.id]);
    expect(ids(await read.unfinishedScalingRuns())).toEqual([waiting.id, running.id]);
    expect(await read.getScalingRun(old.id)).toEqual({ ...old, state: 'paused', updatedAt: 9 });
  });

  test('a cached score stays as it was first kept', async () => {
    const { repository } = fixture;
    const put = (value: string) =>
      repository.write((writer) => writer.putCachedScores([{ key: 'k1', value }]));
    await put('first');
    await put('second');
    expect(await repository.read.cachedScores(['k1', 'k2'])).toEqual(new Map([['k1', 'first']]));
  });
}
