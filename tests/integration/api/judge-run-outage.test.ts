import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { createPracticeModel } from '@/lib/server/model/practice/practice-model';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { readJudgeRun, setJudgeRun, startJudgeRun } from '@/lib/server/use-cases/judge-runs';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';
import { startStep } from '@/lib/server/use-cases/start-step';
import { readStep } from '@/lib/server/use-cases/step-view';
import { openContext } from '../../support/app-context';
import { isFit } from '../../support/is-fit';

const STEPS = 7;

test('a judge out of reach leaves no trials; once it answers, the run ranks those steps too', async () => {
  const practice = createPracticeModel({ paceMs: 0 });
  let isThere = false;
  await using ctx = await openContext({
    sample: practice.sample,
    chat: async (request) => {
      if (!isThere) throw new Error('nobody answers');
      return practice.chat(request);
    },
  });
  const loom = await createLoom(ctx, { title: 'A loom', template: 'tempting-but-wrong' });
  const judge = { ...loom.settings.judge, enabled: false };
  await patchLoom(ctx, loom.id, { settings: { judge } });
  for (let parentId = loom.headId, step = 0; step < STEPS; step++) {
    const stepId = nanoid();
    await startStep(ctx, loom.id, { stepId, parentId });
    await ctx.runner.ended(stepId);
    const nodeId = (await readStep(ctx, stepId)).nodes.find(isFit)?.id ?? '';
    parentId = nodeId;
    await chooseCandidate(ctx, stepId, {
      ...{ choiceId: nanoid(), nodeId, expects: null, rankingId: null },
      ...{ suggestionVisible: false, reason: null, edited: null },
    });
  }

  const id = nanoid();
  const run = { id, title: 'Again', judge, steps: { decided: true as const, latest: STEPS } };
  await Promise.all([startJudgeRun(ctx, loom.id, run), startJudgeRun(ctx, loom.id, run)]);
  await ctx.judgeRuns.ended(id);
  const broken = await readJudgeRun(ctx, id);
  expect(broken.run).toMatchObject({ state: 'failed', done: 0 });
  expect(broken.run.error).toContain('nobody answers');
  expect(broken.trials).toEqual([]);

  isThere = true;
  await setJudgeRun(ctx, id, 'running');
  await ctx.judgeRuns.ended(id);
  const whole = await readJudgeRun(ctx, id);
  expect(whole.run).toMatchObject({ state: 'done', done: STEPS });
  expect(whole.trials.filter(({ noSuggestion }) => noSuggestion?.code === 'judge-failed')).toEqual([]);
  expect(new Set(whole.trials.map(({ stepId }) => stepId)).size).toBe(STEPS);
});
