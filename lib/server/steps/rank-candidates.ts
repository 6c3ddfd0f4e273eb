import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { isTakeable, type LoomNode } from '@/lib/loom/node';
import type { NoSuggestion, Ranking } from '@/lib/loom/ranking';
import { MAX_CANDIDATES, type Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import type { StepGround } from './candidate';
import { failing } from './failing-model';
import { judgeGround, labelsOf, similarities } from './ground';
import type { RankInput } from './rank-input';
import { noRanking, rankStep } from './rank-step';
import { shownOverrides } from './shown-overrides';

/** Gates and ranks candidates with the judge of `run.step`; stores nothing. Judge runs rank past steps by it. */
export async function* rank(
  ctx: AppContext,
  run: { step: Step; rankingId: string; overridesBefore?: number },
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
    ground: {
      ...judgeGround(ground),
      overrides: await shownOverrides(ctx, step, run.overridesBefore),
      wantedLabel: step.wantedLabel ?? null,
    },
    similarities: similarities(ground, candidates),
    labels: labelsOf(ground, candidates),
    positions: await ctx.positions.modelOf(ctx.repository.read, step.loomId, step.judge, step.id),
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
