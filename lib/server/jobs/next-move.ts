import 'server-only';
import type { PutChoice } from '@/lib/contract/request';
import type { StepView } from '@/lib/contract/snapshot';
import { type AutopilotStop, neverUsed } from '@/lib/loom/autopilot';
import { flownUntil } from '@/lib/loom/autopilot-progress';
import { atEndedStep, type Verdict } from '@/lib/loom/autopilot-rule';
import { isHidden } from '@/lib/loom/blind';
import type { Loom } from '@/lib/loom/loom';
import { isRunning, MAX_CANDIDATES } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { LoomWriter } from '../ports/repository';
import { chooseCandidate } from '../use-cases/choose-candidate';
import { moreCandidates } from '../use-cases/more-candidates';
import { startStep } from '../use-cases/start-step';
import { readStep } from '../use-cases/step-view';
import { limitReached } from './limit-reached';

export type Move = { type: 'took' } | { type: 'stop'; stopped: AutopilotStop } | { type: 'aborted' };

/**
 * One move of the autopilot: bring the step at the head to an end and take what `atEndedStep` allows, or say why it
 * stops. Its totals are stored with the step and with the choice, each in that one's own transaction.
 */
export async function nextMove(ctx: AppContext, loomId: string, signal: AbortSignal): Promise<Move> {
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const stored = async () => (await read.getAutopilot(loomId)) ?? neverUsed(loomId);
  const stop = (stopped: AutopilotStop): Move => ({ type: 'stop', stopped });

  const limit = await limitReached(ctx, loom, await stored());
  if (limit) return stop(limit);
  const view = await endedStep(ctx, loom, signal);
  if (!view) return { type: 'aborted' };
  if (isRunning(view.step))
    return stop({ code: 'failed', message: 'The step broke off, and that could not be stored.' });

  const autopilot = await stored();
  const ranking = view.rankings.at(-1);
  const flagsLeft = autopilot.flagsLeft ?? 0;
  const verdict = atEndedStep({ nodes: view.nodes, ranking }, autopilot.limits, flagsLeft);
  if (verdict.type === 'stop')
    return stop(isHidden(view) && verdict.stopped.code !== 'failed' ? AT_BLIND_STEP : verdict.stopped);
  await take(ctx, view, verdict);
  return { type: 'took' };
}

/** What the judge says there is hidden, so that it had a doubt, and which, is not told either. */
const AT_BLIND_STEP: AutopilotStop = {
  code: 'no-suggestion',
  message: 'It did not decide at this blind step: you choose.',
};

async function take(
  ctx: AppContext,
  { step, choices, rankings }: StepView,
  { nodeId, flag }: Extract<Verdict, { type: 'take' }>,
): Promise<void> {
  const standing = choices.filter((choice) => choice.undoneAt === null).at(-1);
  const input: PutChoice = {
    choiceId: ctx.newId(),
    nodeId,
    expects: standing?.id ?? null,
    rankingId: rankings.at(-1)?.id ?? null,
    suggestionVisible: true,
    reason: null,
    edited: null,
  };
  const write = async (writer: LoomWriter) => {
    const now = ctx.now();
    // Another step of the loom may have been charged to it meanwhile.
    const before = (await writer.getAutopilot(step.loomId)) ?? neverUsed(step.loomId);
    await writer.putAutopilot({
      ...before,
      stepsTaken: before.stepsTaken + 1,
      flagsLeft: (before.flagsLeft ?? 0) + (flag ? 1 : 0),
      flownMs: flownUntil(before, now),
      updatedAt: now,
    });
  };
  await chooseCandidate(ctx, step.id, input, 'autopilot', { flag, write });
}

/**
 * The step at the head, run to its end: the one that waits there, a new round of an interrupted one, or a new one. Null
 * when the signal aborts first.
 */
async function endedStep(ctx: AppContext, loom: Loom, signal: AbortSignal): Promise<StepView | null> {
  const under = await ctx.repository.read.stepUnder(loom.headId);
  let view = under && (await readStep(ctx, under.id));
  const taken = view?.choices.some((choice) => choice.undoneAt === null) ?? false;
  if (!view || taken || view.step.speculated === 'unexplored')
    view = await startStep(ctx, loom.id, { stepId: ctx.newId(), parentId: loom.headId }, 'autopilot');
  else if (
    view.step.state === 'interrupted' &&
    view.nodes.filter((n) => n.state !== 'failed').length < MAX_CANDIDATES
  )
    view = await moreCandidates(ctx, view.step.id, { round: view.step.rounds + 1 }, 'autopilot');
  const stepId = view.step.id;
  await orAborted(ctx.runner.ended(stepId), signal);
  if (signal.aborted) return null;
  const ended = await readStep(ctx, stepId);
  return signal.aborted ? null : ended;
}

/** Waits for either, and leaves nothing on the signal: a flight has one for thousands of steps. */
async function orAborted(done: Promise<void>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const onAbort = () => resolve();
  signal.addEventListener('abort', onAbort);
  try {
    await Promise.race([done, promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
