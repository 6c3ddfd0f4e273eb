import 'server-only';
import type { LearnedReply, LearnReply } from '@/lib/contract/teaching';
import { firstOfPerson } from '@/lib/judging/audit/human-choice';
import { humanPicks } from '@/lib/judging/leaderboard/verdict';
import { learnWeights } from '@/lib/judging/learned';
import { humanChoices } from '@/lib/judging/learned/human-choices';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { decidedSteps } from '../judging/decided-steps';

/** Which choices are held back in which fold: the same choices always give the same weights. */
const SEED = 1;

/** What there is to learn from in a loom, and the weights that are kept. */
export async function readLearnedWeights(ctx: AppContext, loomId: string): Promise<LearnedReply> {
  const { judge } = await settingsOf(ctx, loomId);
  const hash = rubricHash(judge.rubric);
  const steps = await decidedSteps(ctx, loomId);
  const { sets, blind } = humanChoices(
    steps,
    judge.rubric.criteria.map(({ id }) => id),
    hash,
  );
  return {
    judge,
    hash,
    choices: humanPicks(steps).length,
    usable: sets.length,
    blind,
    autopilot: steps.filter((step) => step.decision !== null && !firstOfPerson(step)).length,
  };
}

/** Learns from the choices of people. Stores nothing: an owner who wants the weights saves them with the judge. */
export async function offerLearnedWeights(ctx: AppContext, loomId: string): Promise<LearnReply> {
  const { judge } = await settingsOf(ctx, loomId);
  const { rubric } = judge;
  const steps = await decidedSteps(ctx, loomId);
  const learned = learnWeights(steps, rubric, rubricHash(rubric), { now: ctx.now(), seed: SEED });
  if ('offer' in learned) return { offer: learned.offer, why: null, heldOut: learned.offer.heldOut };
  return { offer: null, why: learned.why, heldOut: learned.heldOut };
}

const settingsOf = async (ctx: AppContext, loomId: string) =>
  found(await ctx.repository.read.getLoom(loomId), 'loom', loomId).settings;
