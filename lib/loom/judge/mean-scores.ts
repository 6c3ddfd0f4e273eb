import type { CandidateScores, JudgeCall } from '../ranking';
import type { Criterion } from '../settings';

/** Means over the calls that scored a candidate, with the first reason given; a criterion nobody scored is absent. */
export const meanScores = (
  calls: readonly Pick<JudgeCall, 'scores'>[],
  ids: readonly string[],
  criteria: readonly Pick<Criterion, 'id'>[],
): CandidateScores =>
  Object.fromEntries(
    ids.map((id) => [
      id,
      Object.fromEntries(
        criteria.flatMap((c) => {
          const given = calls.flatMap((call) => call.scores?.[id]?.[c.id] ?? []);
          if (given.length === 0) return [];
          const score = given.reduce((sum, g) => sum + g.score, 0) / given.length;
          return [[c.id, { score, reason: given.find((g) => g.reason)?.reason ?? '' }]];
        }),
      ),
    ]),
  );
