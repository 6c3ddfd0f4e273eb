import 'server-only';
import type { StepView } from '@/lib/contract/snapshot';
import type { Autopilot, AutopilotStop } from '@/lib/loom/autopilot';
import type { Loom } from '@/lib/loom/loom';
import { isRunning, MAX_CANDIDATES } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { parsePath } from '../steps/ground';
import { chooseCandidate } from '../use-cases/choose-candidate';
import { moreCandidates } from '../use-cases/more-candidates';
import { startStep } from '../use-cases/start-step';
import { readStep } from '../use-cases/step-view';

export type Move =
  | { type: 'took'; stepsTaken: number; tokensSpent: number }
  | { type: 'stop'; stopped: AutopilotStop; stepsTaken: number; tokensSpent: number }
  | { type: 'aborted' };

/**
 * One move of the autopilot: bring the step at the head to an end and take its suggestion, or say why it stops. It
 * takes nothing but a suggestion, and nothing below the wanted confidence; such a step stays open for the person.
 */
export async function nextMove(ctx: AppContext, autopilot: Autopilot, signal: AbortSignal): Promise<Move> {
  const { loomId, limits, stepsTaken } = autopilot;
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const spentBefore = await read.tokensSpent(loomId);
  const stop = (stopped: AutopilotStop, tokensSpent = autopilot.tokensSpent): Move => ({
    type: 'stop',
    stopped,
    stepsTaken,
    tokensSpent,
  });

  const limit = await limitReached(ctx, loom, autopilot);
  if (limit) return stop(limit);

  const view = await endedStep(ctx, loom, signal);
  const tokensSpent = autopilot.tokensSpent + (await read.tokensSpent(loomId)) - spentBefore;
  if (!view) return { type: 'aborted' };
  if (isRunning(view.step))
    return stop(
      { code: 'failed', message: 'The step broke off, and that could not be stored.' },
      tokensSpent,
    );

  const ranking = view.rankings.at(-1);
  const unsure = reasonToAsk(view, limits.minConfidence);
  if (unsure || !ranking?.suggestion) {
    const none: AutopilotStop = {
      code: 'no-suggestion',
      message: 'This step has no suggestion: you choose.',
    };
    return stop(unsure ?? none, tokensSpent);
  }
  const moved = { stepsTaken: stepsTaken + 1, tokensSpent };
  const standing = view.choices.filter((choice) => choice.undoneAt === null).at(-1);
  await chooseCandidate(
    ctx,
    view.step.id,
    {
      choiceId: ctx.newId(),
      nodeId: ranking.suggestion,
      expects: standing?.id ?? null,
      rankingId: ranking.id,
      suggestionVisible: true,
      reason: null,
      edited: null,
    },
    'autopilot',
    (writer) => writer.putAutopilot({ ...autopilot, ...moved, updatedAt: ctx.now() }),
  );
  return { type: 'took', ...moved };
}

async function limitReached(
  ctx: AppContext,
  loom: Loom,
  autopilot: Autopilot,
): Promise<AutopilotStop | null> {
  const { limits, stepsTaken, tokensSpent } = autopilot;
  if (limits.steps !== null && stepsTaken >= limits.steps)
    return { code: 'steps', message: `It took the ${limits.steps} steps it was given.` };
  if (limits.tokens !== null && tokensSpent >= limits.tokens)
    return { code: 'tokens', message: `It spent its budget: ${tokensSpent} of ${limits.tokens} tokens.` };
  const wanted = loom.settings.target.items;
  if (wanted === null || !loom.settings.format) return null;
  const { kept } = parsePath(await ctx.repository.read.getPath(loom.headId), loom.settings);
  return kept >= wanted ? { code: 'target', message: `The target of ${wanted} items is reached.` } : null;
}

/**
 * The step at the head, run to its end: the one that waits there, a new round of an interrupted one, or a new one. Null
 * when the signal aborts first.
 */
async function endedStep(ctx: AppContext, loom: Loom, signal: AbortSignal): Promise<StepView | null> {
  const under = await ctx.repository.read.stepUnder(loom.headId);
  let view = under && (await readStep(ctx, under.id));
  const taken = view?.choices.some((choice) => choice.undoneAt === null) ?? false;
  if (!view || taken)
    view = await startStep(ctx, loom.id, { stepId: ctx.newId(), parentId: loom.headId }, 'autopilot');
  else if (
    view.step.state === 'interrupted' &&
    view.nodes.filter((n) => n.state !== 'failed').length < MAX_CANDIDATES
  )
    view = await moreCandidates(ctx, view.step.id, { round: view.step.rounds + 1 });
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

function reasonToAsk(view: StepView, minConfidence: number): AutopilotStop | null {
  const ranking = view.rankings.at(-1);
  if (view.nodes.every((node) => node.state === 'failed')) {
    const message = view.nodes[0]?.error?.message ?? 'no candidate arrived';
    return { code: 'failed', message: `Every candidate failed: ${message}` };
  }
  if (!ranking?.suggestion)
    return { code: 'no-suggestion', message: ranking?.noSuggestion?.message ?? 'This step was not ranked.' };
  if ((ranking.confidence ?? 0) >= minConfidence) return null;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return {
    code: 'low-confidence',
    message: `Confidence ${percent(ranking.confidence ?? 0)} is below ${percent(minConfidence)}: you choose.`,
  };
}
