import { writeFile } from 'node:fs/promises';
import { nanoid } from 'nanoid';
import { expect, test, vi } from 'vitest';
import type { LoomRecords } from '@/lib/formats/tree-file';
import type { JudgeRun } from '@/lib/loom/judge-run';
import { duplicateLoom } from '@/lib/server/use-cases/duplicate-loom';
import { exportTree } from '@/lib/server/use-cases/export-tree';
import { makeRanking, SETTINGS } from '../../../contract/repository/records';
import { openContext, type TestContext } from '../../../support/app-context';
import { growLoom, plantLoom } from '../../../support/dataset/grow-loom';

/** Stores what a run does when it has ranked a step. */
async function rankStep(ctx: TestContext, { id: runId, loomId }: JudgeRun, stepId: string): Promise<void> {
  const ranking = makeRanking({ id: nanoid(), loomId, stepId });
  await ctx.repository.write(async (writer) => {
    const run = await writer.getJudgeRun(runId);
    await writer.insertTrial({ id: nanoid(), loomId, runId, stepId, ranking, createdAt: 1 });
    await writer.updateJudgeRun(runId, { done: (run?.done ?? 0) + 1, tokensIn: (run?.tokensIn ?? 0) + 10 });
  });
}

/** A loom with a judge run that has ranked the second of three steps so far. */
async function runUnderWay(ctx: TestContext): Promise<JudgeRun> {
  const { id: loomId, rootId } = await plantLoom(ctx.repository);
  await growLoom(ctx.repository, loomId, rootId, { steps: 3, candidates: 2 });
  const stepIds = (await ctx.repository.read.stepsOfLoom(loomId)).map(({ id }) => id);
  const run: JudgeRun = {
    ...{ id: nanoid(), loomId, title: 'On its way', judge: SETTINGS.judge, stepIds, state: 'running' },
    ...{ done: 0, error: null, tokensIn: 0, tokensOut: 0, createdAt: 1, updatedAt: 1 },
  };
  await ctx.repository.write((writer) => writer.insertJudgeRun(run));
  await rankStep(ctx, run, stepIds[1] as string);
  return run;
}

async function imported(ctx: TestContext, file: string): Promise<string> {
  const id = ctx.newId();
  await writeFile(ctx.imports.fileOf(id), file);
  ctx.imports.begin(ctx, { id, name: 'loom.json', bytes: Buffer.byteLength(file) });
  await vi.waitFor(() => expect(ctx.imports.get(id).state).toBe('ready'), 5000);
  ctx.imports.commit(ctx, id, null);
  await vi.waitFor(() => expect(ctx.imports.get(id).state).toBe('done'), 5000);
  return ctx.imports.get(id).loomId ?? '';
}

test('a run that goes on while it is exported is in the file as it was; opened, it waits and can go on', async () => {
  await using ctx = await openContext();
  const run = await runUnderWay(ctx);
  const { chunks } = await exportTree(ctx, run.loomId, 'espalier');
  await rankStep(ctx, run, run.stepIds[0] as string);
  let file = '';
  for await (const chunk of chunks) file += String(chunk);
  const { judgeRuns, trials } = JSON.parse(file) as LoomRecords;
  expect(judgeRuns).toMatchObject([{ id: run.id, state: 'paused', done: 1, tokensIn: 10 }]);
  expect(trials.map(({ stepId }) => stepId)).toEqual([run.stepIds[1]]);

  const { read } = ctx.repository;
  const loomId = await imported(ctx, file);
  const [copy] = await read.judgeRuns(loomId);
  expect(copy).toMatchObject({ state: 'paused', done: 1 });
  expect((await read.unfinishedJudgeRuns()).map(({ id }) => id)).toEqual([run.id]);
  await ctx.judgeRuns.resume(copy?.id ?? '');
  await ctx.judgeRuns.ended(copy?.id ?? '');
  expect(await read.getJudgeRun(copy?.id ?? '')).toMatchObject({ state: 'done', done: 3 });
});

test('in a duplicate such a run waits too', async () => {
  await using ctx = await openContext();
  const run = await runUnderWay(ctx);
  const { id } = await duplicateLoom(ctx, run.loomId, {});
  const { read } = ctx.repository;
  const [copy] = await read.judgeRuns(id);
  expect(copy).toMatchObject({ state: 'paused', done: 1, title: run.title });
  expect(await read.stepsOfRun(copy?.id ?? '')).toEqual([copy?.stepIds[1]]);
  expect((await read.getJudgeRun(run.id))?.state).toBe('running');
});
