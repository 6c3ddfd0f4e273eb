import 'server-only';
import { expectedRating, type ParsedRating, parseRating } from '@/lib/loom/judge/parse-rating';
import { ratingPrompt, ratingRepairPrompt } from '@/lib/loom/judge/rating-prompt';
import type { LoomNode } from '@/lib/loom/node';
import type { JudgeCall } from '@/lib/loom/ranking';
import type { Criterion } from '@/lib/loom/settings';
import { oneReply } from './one-reply';
import type { Sitting } from './sitting';

/** Enough for each rating in several spellings; a server that gives fewer is asked for fewer. */
const TOP = 20;

/**
 * Has one candidate rated by one criterion. As `askJudge`: one repair, every reply kept, nothing filled in. Where the
 * server gives no log probabilities the rating is the one that was written, and a notice says so.
 */
export async function askRating(
  sitting: Sitting,
  node: LoomNode,
  criterion: Criterion,
  salt: number,
): Promise<JudgeCall> {
  const { judge, ground } = sitting.input;
  const shown = sitting.shown([node], salt);
  const candidates = shown.map(({ opaqueId, text, similarity }) => ({ id: opaqueId, text, similarity }));
  const prompt = ratingPrompt({
    ...ground,
    rubric: judge.rubric,
    examples: judge.examples ?? [],
    criterion,
    candidate: candidates[0] as (typeof candidates)[number],
  });
  const call: JudgeCall = {
    kind: 'rating',
    shown: shown.map(({ opaqueId, nodeId }) => ({ opaqueId, nodeId })),
    ...prompt,
    replies: [],
    order: null,
    scores: null,
    summary: '',
    error: null,
  };

  let { user } = prompt;
  for (let attempt = 0; attempt < 2; attempt++) {
    const question = { system: prompt.system, user, json: null, topLogprobs: TOP };
    const reply = await oneReply(sitting.model, judge, question, sitting.signal);
    for (const notice of reply.notices) sitting.notice(notice);
    call.replies.push(reply.stored);
    if (reply.failed) return { ...call, error: reply.stored.error };
    const parsed = parseRating(reply.stored.text, reply.tokens);
    if (!('error' in parsed)) {
      if (parsed.probabilities === null) sitting.notice(sampledOnly(judge.model));
      return { ...call, ...rated(node.id, criterion.id, parsed) };
    }
    reply.stored.error = parsed.error;
    user = ratingRepairPrompt(prompt.user, reply.stored.text, parsed.error);
  }
  return { ...call, error: call.replies.at(-1)?.error ?? 'no reply' };
}

const sampledOnly = (model: string): string =>
  `${model} gives no log probabilities of its ratings: the rating it wrote counts, not the one it expects.`;

const rated = (
  nodeId: string,
  criterion: string,
  { probabilities, missingMass, sampled }: ParsedRating,
): Pick<JudgeCall, 'order' | 'scores' | 'ratings'> => ({
  order: [nodeId],
  scores: {
    [nodeId]: { [criterion]: { score: probabilities ? expectedRating(probabilities) : sampled, reason: '' } },
  },
  ...(probabilities && { ratings: { [criterion]: { probabilities, missingMass: missingMass ?? 0 } } }),
});
