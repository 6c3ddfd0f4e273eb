import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { gateStep } from '@/lib/dataset/gates';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { NoSuggestion, Ranking } from '@/lib/loom/ranking';
import type { LoomSettings } from '@/lib/loom/settings';
import { MAX_CANDIDATES, type Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import type { ModelPort } from '../ports/model';
import type { StepGround } from './candidate';
import { groundOf, judgeGround, similarities } from './ground';
import { noRanking, type RankInput, rankStep } from './rank-step';
import { sampleRound } from './sample-round';
import { totalsEvent } from './totals';

export interface StepRun {
  step: Step;
  /** Root to the step's parent. */
  path: LoomNode[];
  settings: LoomSettings;
  /** New candidates to sample; none when only a ranking is asked for. */
  fresh: LoomNode[];
  /** Candidates of earlier rounds. */
  earlier: LoomNode[];
  rankingId: string;
}

/**
 * One round of a step that is already stored: sample the fresh candidates, gate them, have all candidates of the step
 * ranked, and store the outcome in one transaction before `step-end` is told.
 */
export async function* runStep(
  ctx: AppContext,
  run: StepRun,
  signal: AbortSignal,
): AsyncGenerator<LoomEvent> {
  const settings = { ...run.settings, sampler: run.step.sampler, judge: run.step.judge };
  const ground = await groundOf(ctx.qualities, run.step.loomId, run.path, settings);
  const nodes = new Map([...run.earlier, ...run.fresh].map((node) => [node.id, node]));
  const notices = new Set(run.step.notices);
  const seen = (event: LoomEvent): LoomEvent => {
    if (event.type === 'candidate-end') nodes.set(event.node.id, event.node);
    if (event.type === 'notice') notices.add(event.text);
    return event;
  };

  let tokens = 0;
  if (run.fresh.length > 0) {
    const events = sample(ctx, run, ground, signal);
    let next = await events.next();
    for (; !next.done; next = await events.next()) yield seen(next.value);
    tokens += next.value.tokens;
    for (const twin of gateStep(
      [...nodes.values()],
      run.fresh.map((n) => n.id),
    )) {
      await ctx.repository.write((writer) => writer.updateNode(twin.id, { flags: twin.flags }));
      yield seen({ type: 'candidate-end', stepId: run.step.id, node: twin });
    }
  }

  const events = rank(ctx, run, ground, [...nodes.values()], signal);
  let next = await events.next();
  for (; !next.done; next = await events.next()) yield seen(next.value);
  const ranking = next.value;
  tokens += ranking.tokensIn + ranking.tokensOut;

  const now = ctx.now();
  const step: Step = { ...run.step, state: 'open', notices: [...notices], updatedAt: now };
  await ctx.repository.write(async (writer) => {
    await writer.insertRanking(ranking);
    for (const [id, scores] of Object.entries(ranking.scores))
      await writer.updateNode(id, { score: weightedScore(scores, step.judge.rubric.criteria) });
    await writer.updateStep(step.id, { state: step.state, notices: step.notices, updatedAt: now });
    await writer.addTokens(step.loomId, tokens);
    await writer.updateLoom(step.loomId, { touchedAt: now });
  });
  yield { type: 'ranking', stepId: step.id, ranking };
  yield { type: 'step-end', step };
  yield await totalsEvent(ctx, step.loomId);
}

async function* sample(ctx: AppContext, run: StepRun, ground: StepGround, signal: AbortSignal) {
  const { sampler } = run.step;
  const model = await ctx.models.get(sampler.serverId).catch(failing);
  return yield* sampleRound(ctx, model, run.step.id, run.fresh, sampler, ground, signal);
}

/** A model server that cannot be opened fails each candidate with the reason, as any other failure does. */
function failing(error: unknown): ModelPort {
  const refuse = () => {
    throw error;
  };
  return {
    heuristic: false,
    // biome-ignore lint/correctness/useYield: it fails before the first part.
    sample: async function* () {
      refuse();
    },
    chat: async () => refuse(),
    scoreLabels: async () => refuse(),
    embed: async () => refuse(),
    listModels: async () => refuse(),
    probe: async () => refuse(),
  };
}

async function* rank(
  ctx: AppContext,
  run: StepRun,
  ground: StepGround,
  nodes: LoomNode[],
  signal: AbortSignal,
): AsyncGenerator<LoomEvent, Ranking> {
  const { step } = run;
  const reasons = exclusions(nodes);
  const candidates = nodes.filter((node) => !reasons.has(node.id));
  const input: RankInput = {
    rankingId: run.rankingId,
    loomId: step.loomId,
    stepId: step.id,
    now: ctx.now(),
    judge: step.judge,
    candidates,
    excluded: nodes.flatMap((node) => {
      const reason = reasons.get(node.id);
      return reason ? [{ nodeId: node.id, reason }] : [];
    }),
    ground: judgeGround(ground),
    similarities: similarities(ground, candidates),
  };
  const model = await ctx.models.get(step.judge.serverId).catch(failing);
  const none = withoutJudge(step, candidates.length, nodes.length, signal);
  return none ? noRanking(input, model.heuristic, none) : yield* rankStep(model, input, signal);
}

/** Why candidates are not put before the judge. Edited copies can make them more than it ranks: the first ones count. */
function exclusions(nodes: LoomNode[]): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const [place, node] of nodes.entries()) {
    const full = place - reasons.size >= MAX_CANDIDATES;
    const reason = exclusion(node) ?? (full ? `The judge ranks ${MAX_CANDIDATES} at most.` : null);
    if (reason) reasons.set(node.id, reason);
  }
  return reasons;
}

/** Why a candidate is not put before the judge; null when it is. */
function exclusion(node: LoomNode): string | null {
  if (node.state === 'failed') return node.error?.message ?? 'The candidate failed.';
  if (node.state === 'stopped') return 'It was stopped before it was whole.';
  if (node.state === 'interrupted') return 'The server went down before it was whole.';
  if (!isTakeable(node)) return 'It has no text.';
  return node.flags.find((flag) => flag.severity === 'block')?.reason ?? null;
}

function withoutJudge(step: Step, passing: number, all: number, signal: AbortSignal): NoSuggestion | null {
  if (signal.aborted) return { code: 'stopped', message: 'Stopped before the judge was asked.' };
  if (!step.judge.enabled) return { code: 'judge-off', message: 'The judge is off for this loom.' };
  if (passing >= 2) return null;
  const message =
    passing === 1
      ? `Only one of ${all} candidates passed the gates: there is nothing to rank it against.`
      : 'No candidate passed the gates.';
  return { code: 'too-few', message };
}
