import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { checkScoring } from '@/lib/server/use-cases/check-scoring';
import { listScalingRuns } from '@/lib/server/use-cases/list-scaling-runs';
import { readRunDataset } from '@/lib/server/use-cases/read-scaling-run';
import { startScalingRun } from '@/lib/server/use-cases/start-scaling-run';
import { refusal } from '../../support/scaling/refusal';
import { act, rowsOf } from '../../support/scaling/scaling-acts';
import { SETTINGS, scalingWorld } from '../../support/scaling/scaling-world';

test('what cannot be scored is refused with the reason, and nothing is stored', async () => {
  await using world = await scalingWorld(3);
  const { ctx, loom } = world;
  expect(await refusal(world.start(['a1', 'a1']))).toEqual([
    ...['bad_request', 'body.models.1', 'a1 is named twice: name each model once.'],
  ]);
  expect(await refusal(world.start(['a9']))).toEqual([
    ...['not_found', 'body.models.0', 'The family “Toy” has no model "a9".'],
  ]);
  const one = (familyId: string, serverId: string | null) => ({
    models: [{ familyId, modelId: 'a1', serverId }],
  });
  expect((await refusal(world.start([], {}, one('nobody', null)))).slice(0, 2)).toEqual([
    'not_found',
    'body.models.0',
  ]);
  expect(await refusal(world.start([], {}, one('toy', 'gone')))).toEqual([
    ...['unavailable', 'body.models.0', 'The server of a1 is not there any more: choose another one.'],
  ]);
  expect(await refusal(world.start(['a1'], {}, { task: 'logodds' }))).toEqual([
    ...['unavailable', 'body.task'],
    'Log-odds compare each item with a control prompt, and no item has one as it stands.',
  ]);
  for (const index of [0, 1, 2]) await act(world, index, { kind: 'exclude', reason: 'bad' });
  expect(await refusal(world.start(['a1']))).toEqual(['unavailable', 'body.task', 'Every item is excluded.']);
  const body = { id: nanoid(), title: 'A', task: 'classification' as const, settings: SETTINGS };
  expect(
    (
      await refusal(startScalingRun(ctx, 'no-such-dataset', { ...body, models: one('toy', null).models }))
    ).slice(0, 1),
  ).toEqual(['not_found']);
  const list = await listScalingRuns(ctx, loom.id);
  expect(list).toMatchObject({ runs: [], items: 0 });
  expect(list.unavailable.map(({ task }) => task)).toEqual(['classification', 'logodds', 'sequence-prob']);
});

test('a run holds the items as they were, with clusters, hash, card, labels and baselines', async () => {
  await using world = await scalingWorld(24);
  const { ctx, loom } = world;
  await act(world, 4, { kind: 'exclude', reason: 'bad' });
  const { id, ...view } = await world.start(['a1']);
  expect(view).toMatchObject({
    items: 23,
    classes: 2,
    labelSays: 'true-answer',
    dataset: 'same',
    practice: false,
  });
  const items = await ctx.repository.read.runItems(id, 0, 100);
  expect(items.map(({ index }) => index)).toEqual(items.map((_, index) => index));
  const kept = (await rowsOf(world)).filter(({ excluded }) => !excluded);
  for (const [at, { prompt, classes, answer, label: named, itemId, place }] of items.entries()) {
    expect(prompt).toBe(kept[at]?.prompt);
    expect(classes).toEqual([' Yes', ' No']);
    expect([answer, named, itemId, place]).toEqual([
      ...[kept[at]?.labelIndex, kept[at]?.labelIndex, kept[at]?.id, kept[at]?.place],
    ]);
  }
  // They differ by a number alone.
  expect(new Set(items.map(({ cluster }) => cluster)).size).toBeLessThan(23);
  const { dataset } = await readRunDataset(ctx, id);
  expect(dataset).toMatchObject({ runId: id, hash: view.datasetHash, title: loom.title });
  expect(dataset?.card).toContain('# A loom');
  expect(dataset?.labels.map(({ count }) => count)).toEqual([11, 12]);
  expect(dataset?.baselines[0]).toEqual({
    ...{ id: 'majority', name: 'Always the most frequent label', accuracy: 12 / 23 },
  });
  expect(dataset?.baselines.map((one) => one.id)).toContain('leak-length');
  await world.ended(id);
});

test('where labels name the tempting wrong answer, the right class is the other one', async () => {
  await using world = await scalingWorld(2);
  const { ctx, loom } = world;
  const format = { ...loom.settings.format, labelSays: 'tempting-but-wrong' } as typeof loom.settings.format;
  await ctx.repository.write((writer) =>
    writer.updateLoom(loom.id, { settings: { ...loom.settings, format } }),
  );
  const { id, labelSays } = await world.start(['a1']);
  expect(labelSays).toBe('tempting-but-wrong');
  const items = await ctx.repository.read.runItems(id, 0, 10);
  expect(items.map(({ answer, label: named }) => [answer, named])).toEqual([
    [1, 0],
    [0, 1],
  ]);
  await world.ended(id);
});

test('the same request twice starts one run; another one with its id is a conflict', async () => {
  await using world = await scalingWorld(4);
  const id = nanoid();
  const [first, second] = await Promise.all([
    world.start(['a1'], {}, { id }),
    world.start(['a1'], {}, { id }),
  ]);
  expect(second.createdAt).toBe(first.createdAt);
  await world.put(id, { title: 'Renamed', settings: { concurrency: 1 } });
  expect((await world.start(['a1'], {}, { id })).title).toBe('Renamed');
  for (const other of [
    () => world.start(['a2', 'a1'], {}, { id }),
    () => world.start(['a2'], {}, { id }),
    () => world.start(['a1'], { reuse: true }, { id }),
  ])
    expect((await refusal(other())).slice(0, 2)).toEqual(['conflict', 'body.id']);
  expect((await world.ended(id)).models[0]?.done).toBe(4);
  expect(world.asked).toHaveLength(4);
  expect((await listScalingRuns(world.ctx, world.loom.id)).runs).toHaveLength(1);
});

test('a run says when its dataset is another one by now, or gone', async () => {
  await using world = await scalingWorld(4);
  const { id } = await world.start(['a1']);
  expect((await world.ended(id)).dataset).toBe('same');
  await act(world, 0, { kind: 'exclude', reason: 'bad' });
  expect((await world.view(id)).dataset).toBe('changed');
  expect((await world.ctx.repository.read.runItems(id, 0, 10)).length).toBe(4);
  const gone = await world.ctx.repository.read.getScalingRun(id);
  await world.ctx.repository.write((writer) =>
    writer.insertScalingRun({
      ...(gone as NonNullable<typeof gone>),
      id: 'of-nothing',
      datasetId: 'nowhere-at-all',
    }),
  );
  expect((await world.view('of-nothing')).dataset).toBe('gone');
});

test('a check is made with the first item; imported results cannot be let go on', async () => {
  let example = null as unknown;
  await using world = await scalingWorld(2, {
    checkScoring: async (request) => {
      example = request.example;
      return { method: 'echo', findings: [], reason: 'All is well.' };
    },
  });
  const { ctx, loom } = world;
  const body = { serverId: 'server-a', model: 'a1', task: 'classification', method: 'best' } as const;
  expect(await checkScoring(ctx, loom.id, body, new AbortController().signal)).toMatchObject({
    method: 'echo',
  });
  const [row] = await rowsOf(world);
  expect(example).toEqual({ prompt: row?.prompt, classes: [' Yes', ' No'] });
  const run = (await ctx.repository.read.getScalingRun((await world.start(['a1'])).id)) as NonNullable<
    Awaited<ReturnType<typeof ctx.repository.read.getScalingRun>>
  >;
  const imported = { ...run, id: 'imported-run', datasetHash: null, imported: true, state: 'done' as const };
  await ctx.repository.write((writer) => writer.insertScalingRun(imported));
  expect((await refusal(world.put(imported.id, { state: 'running' }))).slice(0, 2)).toEqual([
    'unavailable',
    'body.state',
  ]);
  expect((await world.view(imported.id)).dataset).toBe('unknown');
});
