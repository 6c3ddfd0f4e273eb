import { z } from 'zod';
import type { CandidateScores } from '../ranking';
import { jsonObjectsIn } from './extract-json';

export interface ParsedReply {
  /** Opaque ids, best first: always a permutation of those shown. */
  order: string[];
  scores: CandidateScores;
  summary: string;
}

const replySchema = z.object({
  scores: z.array(
    z.object({
      id: z.string(),
      criteria: z.record(
        z.string(),
        z.object({ score: z.number().min(1).max(5), reason: z.string().default('') }),
      ),
    }),
  ),
  order: z.array(z.string()),
  summary: z.string().default(''),
});

/**
 * Reads a judge's reply. It is either whole (every candidate once in the order, every criterion of every candidate
 * scored 1 to 5) or an error sentence fit to be sent back to the judge. Nothing is guessed or filled in.
 */
export function parseReply(
  text: string,
  shown: readonly string[],
  criteria: readonly string[],
): ParsedReply | { error: string } {
  let error = 'the reply holds no JSON object';
  for (const value of jsonObjectsIn(text)) {
    const parsed = replySchema.safeParse(value);
    const result = parsed.success
      ? checked(parsed.data, shown, criteria)
      : { error: z.prettifyError(parsed.error).replaceAll('\n', ' ').slice(0, 600) };
    if (!('error' in result)) return result;
    error = result.error;
  }
  return { error };
}

function checked(
  reply: z.infer<typeof replySchema>,
  shown: readonly string[],
  criteria: readonly string[],
): ParsedReply | { error: string } {
  const orderProblem = permutationProblem(reply.order, shown);
  if (orderProblem) return { error: `"order" ${orderProblem}` };
  const scoresProblem = permutationProblem(
    reply.scores.map((s) => s.id),
    shown,
  );
  if (scoresProblem) return { error: `"scores" ${scoresProblem}` };
  const scores: CandidateScores = {};
  for (const { id, criteria: given } of reply.scores) {
    const missing = criteria.filter((c) => !Object.hasOwn(given, c));
    if (missing.length) return { error: `candidate ${id} has no score for ${missing.join(', ')}` };
    scores[id] = Object.fromEntries(
      criteria.flatMap((c) => {
        const score = given[c];
        return score ? [[c, { score: score.score, reason: score.reason.slice(0, 500) }]] : [];
      }),
    );
  }
  return { order: reply.order, scores, summary: reply.summary.slice(0, 1000) };
}

function permutationProblem(given: readonly string[], shown: readonly string[]): string | null {
  const known = new Set(shown);
  const strange = given.filter((id) => !known.has(id));
  if (strange.length) return `names ids that were not shown: ${strange.slice(0, 5).join(', ')}`;
  if (new Set(given).size !== given.length) return 'names an id twice';
  const missing = shown.filter((id) => !given.includes(id));
  return missing.length ? `leaves out ${missing.join(', ')}` : null;
}
