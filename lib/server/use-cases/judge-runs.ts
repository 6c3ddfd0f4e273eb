import 'server-only';
import type { z } from 'zod';
import type {
  createJudgeRunSchema,
  JudgeRunView,
  judgeRunWithTrialsSchema,
  StepTrials,
  TrialFacts,
} from '@/lib/contract/judge-runs';
import type { JudgeRun, Trial } from '@/lib/loom/judge-run';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { latestDecided } from '../judging/latest-decided';

const viewOf = ({ stepIds, ...run }: JudgeRun): JudgeRunView => ({ ...run, steps: stepIds.length });

/** Puts a judge run in line. Nothing of the loom is changed by it, now or later. */
export async function startJudgeRun(
  ctx: AppContext,
  loomId: string,
  input: z.output<typeof createJudgeRunSchema>,
): Promise<JudgeRunView> {
  const { read } = ctx.repository;
  found(await read.getLoom(loomId), 'loom', loomId);
  const known = await read.getJudgeRun(input.id);
  if (known && known.loomId !== loomId)
    throw new AppError('conflict', 'This id is taken by a judge run of another loom.', { where: 'id' });
  if (known) return viewOf(known);
  const stepIds =
    'ids' in input.steps ? input.steps.ids : await latestDecided(ctx, loomId, input.steps.latest);
  await refuseSteps(ctx, loomId, stepIds);
  const now = ctx.now();
  const run: JudgeRun = {
    id: input.id,
    loomId,
    title: input.title,
    judge: { ...input.judge, enabled: true },
    stepIds,
    state: 'waiting',
    done: 0,
    error: null,
    tokensIn: 0,
    tokensOut: 0,
    createdAt: now,
    updatedAt: now,
  };
  await ctx.judgeRuns.start(run);
  return viewOf(run);
}

async function refuseSteps(ctx: AppContext, loomId: string, stepIds: readonly string[]): Promise<void> {
  const where = 'steps';
  if (stepIds.length === 0)
    throw new AppError('unavailable', 'No step of this loom was decided by a person yet.', { where });
  if (new Set(stepIds).size < stepIds.length)
    throw new AppError('bad_request', 'A step is named twice: name each once.', { where });
  const known = new Set((await ctx.repository.read.stepsOfLoom(loomId)).map(({ id }) => id));
  const missing = stepIds.find((id) => !known.has(id));
  if (missing !== undefined)
    throw new AppError('not_found', `This loom has no step with the id ${JSON.stringify(missing)}.`, {
      where,
    });
}

export async function listJudgeRuns(ctx: AppContext, loomId: string): Promise<JudgeRunView[]> {
  const { read } = ctx.repository;
  found(await read.getLoom(loomId), 'loom', loomId);
  return (await read.judgeRuns(loomId)).map(viewOf);
}

export async function readJudgeRun(
  ctx: AppContext,
  id: string,
): Promise<z.infer<typeof judgeRunWithTrialsSchema>> {
  const { read } = ctx.repository;
  const run = found(await read.getJudgeRun(id), 'judge run', id);
  return { run: viewOf(run), trials: (await read.trialsOfRun(id)).map(factsOf) };
}

export async function setJudgeRun(
  ctx: AppContext,
  id: string,
  state: 'running' | 'paused',
): Promise<JudgeRunView> {
  const run = found(await ctx.repository.read.getJudgeRun(id), 'judge run', id);
  if (run.state === 'done') return viewOf(run);
  await (state === 'paused' ? ctx.judgeRuns.pause(id) : ctx.judgeRuns.resume(id));
  return viewOf(found(await ctx.repository.read.getJudgeRun(id), 'judge run', id));
}

export async function trialsOfStep(ctx: AppContext, stepId: string): Promise<StepTrials> {
  const { read } = ctx.repository;
  const step = found(await read.getStep(stepId), 'step', stepId);
  const trials = await read.trialsOfStep(stepId);
  const ids = new Set(trials.map(({ runId }) => runId));
  const runs = (await read.judgeRuns(step.loomId)).filter(
    ({ id, stepIds }) => ids.has(id) || stepIds.includes(stepId),
  );
  return { trials, runs: runs.map(viewOf) };
}

const factsOf = ({ id, stepId, ranking }: Trial): TrialFacts => ({
  trialId: id,
  stepId,
  order: ranking.order,
  suggestion: ranking.suggestion,
  noSuggestion: ranking.noSuggestion,
  confidence: ranking.confidence,
  tokensIn: ranking.tokensIn,
  tokensOut: ranking.tokensOut,
  ms: ranking.ms,
});
