import 'server-only';
import type { LoomEvent } from '@/lib/contract/event';
import { gateStep } from '@/lib/dataset/gates';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { LoomNode } from '@/lib/loom/node';
import type { LoomSettings } from '@/lib/loom/settings';
import type { Step } from '@/lib/loom/step';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { type Call, callsOf, costOf } from '../prices/cost-of';
import type { StepGround } from './candidate';
import { chargeFlight } from './charge-flight';
import { failing } from './failing-model';
import { groundOf } from './ground';
import { rank } from './rank-candidates';
import { type SampledRound, sampleRound } from './sample-round';
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
  const calls: Call[] = [];
  if (run.fresh.length > 0) {
    const events = sample(ctx, run, ground, signal);
    let next = await events.next();
    for (; !next.done; next = await events.next()) yield seen(next.value);
    tokens += next.value.tokens;
    if (broughtAnything(next.value)) calls.push({ ...run.step.sampler, ...next.value.usage });
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
  const money = await costOf(ctx, [...calls, ...callsOf(ranking)]);

  const now = ctx.now();
  const step = await ctx.repository.write(async (writer) => {
    const stored = found(await writer.getStep(run.step.id), 'step', run.step.id);
    const ended: Pick<Step, 'state' | 'notices' | 'tokens' | 'updatedAt'> = {
      state: 'open',
      notices: [...notices],
      tokens: (stored.tokens ?? 0) + tokens,
      updatedAt: now,
    };
    await writer.insertRanking(ranking);
    await writer.keepRubric(rubricOf(ctx, stored, now));
    for (const [id, scores] of Object.entries(ranking.scores))
      await writer.updateNode(id, { score: weightedScore(scores, stored.judge.rubric.criteria) });
    await writer.updateStep(stored.id, ended);
    await writer.addTokens(stored.loomId, tokens);
    if (stored.speculated === 'unexplored') await writer.addSpeculatedTokens(stored.loomId, tokens);
    await chargeFlight(writer, stored, { tokens, money });
    await writer.updateLoom(stored.loomId, { touchedAt: now });
    return { ...stored, ...ended };
  });
  yield { type: 'ranking', stepId: step.id, ranking };
  yield { type: 'step-end', step };
  yield await totalsEvent(ctx, step.loomId);
}

/** As with the judge's calls: a round that brought neither text nor a count failed, and is not charged. */
const broughtAnything = ({ tokens, usage }: SampledRound): boolean =>
  tokens > 0 || usage.tokensIn !== null || usage.tokensOut !== null;

async function* sample(ctx: AppContext, run: StepRun, ground: StepGround, signal: AbortSignal) {
  const { sampler, wantedLabel } = run.step;
  const model = await ctx.models.get(sampler.serverId).catch(failing);
  return yield* sampleRound(ctx, model, run.step.id, run.fresh, sampler, ground, signal, wantedLabel);
}

const rubricOf = (ctx: AppContext, { loomId, judge: { rubric } }: Step, createdAt: number) => ({
  id: ctx.newId(),
  loomId,
  hash: rubricHash(rubric),
  rubric,
  createdAt,
});
