import { expect, test } from 'vitest';
import type { JudgeRun, Trial } from '@/lib/loom/judge-run';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeNode, makeRanking, newId, SETTINGS } from './records';

const makeRun = (patch: Partial<JudgeRun> & Pick<JudgeRun, 'loomId' | 'stepIds'>): JudgeRun => ({
  id: newId('run'),
  title: 'Another judge',
  judge: { ...SETTINGS.judge, method: 'plackett-luce' },
  state: 'waiting',
  done: 0,
  error: null,
  tokensIn: 0,
  tokensOut: 0,
  createdAt: 1,
  updatedAt: 1,
  ...patch,
});

const makeTrial = ({ loomId, stepId, runId }: Pick<Trial, 'loomId' | 'stepId' | 'runId'>, at = 1): Trial => ({
  id: newId('trial'),
  loomId,
  runId,
  stepId,
  ranking: makeRanking({ loomId, stepId }),
  createdAt: at,
});

/** Judges tried on steps that are there, and what they made of them. */
export function judgeRuns(fixture: Fixture): void {
  test('a run comes back as it was stored, and as it was changed', async () => {
    const { read, write } = fixture.repository;
    const loom = await seedLoom(fixture.repository);
    const { step } = await seedStep(fixture.repository, loom);
    const run = makeRun({ loomId: loom.id, stepIds: [step.id] });
    await write((writer) => writer.insertJudgeRun(run));
    expect(await read.getJudgeRun(run.id)).toEqual(run);
    const patch = { state: 'failed', error: 'It broke off.', done: 1, tokensIn: 12, updatedAt: 3 } as const;
    await write((writer) => writer.updateJudgeRun(run.id, patch));
    expect(await read.getJudgeRun(run.id)).toEqual({ ...run, ...patch });
    expect(await read.getJudgeRun('nowhere')).toBeNull();
    await expect(write((writer) => writer.updateJudgeRun('nowhere', { done: 1 }))).rejects.toMatchObject({
      code: 'missing',
    });
  });

  test('the runs of a loom, newest first; those that are to go on, of all looms, oldest first', async () => {
    const { read, write } = fixture.repository;
    const [loom, other] = [await seedLoom(fixture.repository), await seedLoom(fixture.repository)];
    const stepIds = [newId('step')];
    const runs = [
      makeRun({ loomId: loom.id, stepIds, createdAt: 3, state: 'running' }),
      makeRun({ loomId: loom.id, stepIds, createdAt: 5, state: 'done' }),
      makeRun({ loomId: other.id, stepIds, createdAt: 2, state: 'waiting' }),
      makeRun({ loomId: loom.id, stepIds, createdAt: 4, state: 'paused' }),
    ];
    const [running, done, waiting, paused] = runs.map(({ id }) => id);
    for (const run of runs) await write((writer) => writer.insertJudgeRun(run));
    expect((await read.judgeRuns(loom.id)).map(({ id }) => id)).toEqual([done, paused, running]);
    const mine = new Set(runs.map(({ id }) => id));
    const unfinished = (await read.unfinishedJudgeRuns()).filter(({ id }) => mine.has(id));
    expect(unfinished.map(({ id }) => id)).toEqual([waiting, running]);
  });

  test('a run has one trial of each step, in the order they were made; a second one is refused whole', async () => {
    const { read, write } = fixture.repository;
    const loom = await seedLoom(fixture.repository);
    const [one, two] = [await seedStep(fixture.repository, loom), await seedStep(fixture.repository, loom)];
    const run = makeRun({ loomId: loom.id, stepIds: [one.step.id, two.step.id] });
    const again = makeRun({ loomId: loom.id, stepIds: [one.step.id] });
    const at = { loomId: loom.id, runId: run.id };
    const first = makeTrial({ ...at, stepId: two.step.id }, 1);
    const second = makeTrial({ ...at, stepId: one.step.id }, 2);
    const other = makeTrial({ ...at, runId: again.id, stepId: one.step.id }, 3);
    await write(async (writer) => {
      await writer.insertJudgeRun(run);
      await writer.insertJudgeRun(again);
      for (const trial of [first, second, other]) await writer.insertTrial(trial);
    });
    expect(await read.trialsOfRun(run.id)).toEqual([first, second]);
    expect((await read.stepsOfRun(run.id)).toSorted()).toEqual([one.step.id, two.step.id].toSorted());
    expect(await read.trialsOfStep(one.step.id)).toEqual([second, other]);

    const twice = write(async (writer) => {
      await writer.updateJudgeRun(run.id, { done: 3 });
      await writer.insertTrial(makeTrial({ ...at, stepId: one.step.id }, 4));
    });
    await expect(twice).rejects.toMatchObject({ name: 'StorageError', code: 'duplicate' });
    expect((await read.getJudgeRun(run.id))?.done).toBe(0);
  });

  test('the trials of some steps of a run, in the order they are asked for', async () => {
    const { read, write } = fixture.repository;
    const loom = await seedLoom(fixture.repository);
    const steps: string[] = [];
    for (let i = 0; i < 3; i++) steps.push((await seedStep(fixture.repository, loom)).step.id);
    const run = makeRun({ loomId: loom.id, stepIds: steps });
    const other = makeRun({ loomId: loom.id, stepIds: steps });
    const [first = '', second = '', third = ''] = steps;
    const trials = [first, third].map((stepId) => makeTrial({ loomId: loom.id, runId: run.id, stepId }));
    await write(async (writer) => {
      for (const one of [run, other]) await writer.insertJudgeRun(one);
      for (const trial of trials) await writer.insertTrial(trial);
      await writer.insertTrial(makeTrial({ loomId: loom.id, runId: other.id, stepId: second }));
    });
    expect(await read.trialsAt(run.id, [third, second, first])).toEqual(trials.toReversed());
    expect(await read.trialsAt(run.id, [first])).toEqual(trials.slice(0, 1));
    expect(await read.trialsAt(run.id, [])).toEqual([]);
    const many = Array.from({ length: 1200 }, (_, at) => `not-there-${at}`);
    expect(await read.trialsAt(run.id, [...many, third])).toEqual(trials.slice(1));
  });

  test('a trial of a step or a run that is not there is refused', async () => {
    const { write } = fixture.repository;
    const [loom, other] = [await seedLoom(fixture.repository), await seedLoom(fixture.repository)];
    const { step } = await seedStep(fixture.repository, loom);
    const run = makeRun({ loomId: loom.id, stepIds: [step.id] });
    await write((writer) => writer.insertJudgeRun(run));
    const refused = { name: 'StorageError', code: 'missing' };
    const trials = [
      makeTrial({ loomId: loom.id, runId: newId('run'), stepId: step.id }),
      makeTrial({ loomId: loom.id, runId: run.id, stepId: newId('step') }),
      makeTrial({ loomId: other.id, runId: run.id, stepId: step.id }),
    ];
    for (const trial of trials)
      await expect(write((writer) => writer.insertTrial(trial))).rejects.toMatchObject(refused);
  });

  test('the beginnings of texts and of the judge’s sentences, of one loom only', async () => {
    const { read, write } = fixture.repository;
    const [loom, other] = [await seedLoom(fixture.repository), await seedLoom(fixture.repository)];
    const { step } = await seedStep(fixture.repository, loom);
    const node = makeNode({ loomId: loom.id, parentId: loom.rootId, text: 'Schön: 日本語 and more' });
    const foreign = makeNode({ loomId: other.id, parentId: other.rootId });
    const ranking = makeRanking({ loomId: loom.id, stepId: step.id, summary: 'It is clear.' });
    await write(async (writer) => {
      await writer.insertNodes(loom.id, [node]);
      await writer.insertNodes(other.id, [foreign]);
      await writer.insertRanking(ranking);
    });
    const asked = [node.id, foreign.id, 'nowhere'];
    expect(await read.nodeOpenings(loom.id, asked, 9)).toEqual([{ id: node.id, text: 'Schön: 日本' }]);
    expect(await read.nodeOpenings(loom.id, [], 9)).toEqual([]);
    expect(await read.rankingSummaries(loom.id, 5)).toEqual([{ id: ranking.id, summary: 'It is' }]);
    expect(await read.rankingSummaries(other.id, 5)).toEqual([]);
  });
}
