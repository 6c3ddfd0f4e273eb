import 'server-only';
import pLimit from 'p-limit';
import { bestByRatings, distributionOfSample, type RatedCandidate } from '@/lib/judging/best-by-ratings';
import { weightedScore } from '@/lib/loom/judge/aggregate';
import { meanScores } from '@/lib/loom/judge/mean-scores';
import type { CandidateScores, JudgeCall } from '@/lib/loom/ranking';
import { askRating } from '../ask-rating';
import { conclude, type Standing } from '../conclude';
import { learnedStanding } from '../learned-standing';
import type { Outcome, RankInput } from '../rank-input';
import { type Method, STOPPED, unread } from '../sitting';
import { spreadOf } from './spread-of';

/** Ratings asked for at once. */
const AT_ONCE = 8;

/**
 * Each candidate rated alone by each criterion (G-Eval): no places, so no taste for places. The order is that of the
 * weighted expected scores; the probability of being the best takes each rating's whole distribution. Where only the
 * rating that was written is known, its distribution is what one draw tells.
 */
export const pointwise: Method = async function* (sitting) {
  const { input } = sitting;
  const { candidates, judge } = input;
  const { criteria } = judge.rubric;
  const limit = pLimit(AT_ONCE);
  yield sitting.start(candidates.length * criteria.length);
  const calls = yield* sitting.inOrder(
    0,
    candidates.flatMap((node, at) =>
      criteria.map((criterion) => limit(() => askRating(sitting, node, criterion, at + 1))),
    ),
  );
  const read = calls.filter(({ order }) => order !== null);
  const ids = candidates.map(({ id }) => id);
  const scores = meanScores(read, ids, criteria);
  const outcome = (result: Partial<Outcome>): Outcome => ({ method: 'pointwise', calls, scores, ...result });
  if (sitting.signal.aborted) return outcome({ noSuggestion: STOPPED });
  if (read.length === 0) return outcome({ noSuggestion: unread(calls) });
  const standing = learnedStanding(sitting, scores) ?? standingOf(input, read, scores);
  return outcome(conclude(input, standing, read, words(calls.length, read.length)));
};

function standingOf(
  { candidates, judge }: RankInput,
  read: readonly JudgeCall[],
  scores: CandidateScores,
): Standing {
  const { criteria } = judge.rubric;
  const rated = Object.fromEntries(candidates.map(({ id }) => [id, ratedOf(id, read)]));
  const best = bestByRatings(rated, criteria);
  const expected = (id: string) =>
    weightedScore(
      Object.fromEntries(criteria.map((c) => [c.id, scores[id]?.[c.id] ?? { score: UNKNOWN_SCORE }])),
      criteria,
    );
  const order = candidates
    .map(({ id }) => id)
    .toSorted((a, b) => expected(b) - expected(a) || (best[b] ?? 0) - (best[a] ?? 0));
  const logOdds = Object.values(best).map((p) => Math.log(Math.max(p, 1e-9)));
  return { order, estimate: { best, positions: {}, fittedOn: 0, spread: spreadOf(logOdds) } };
}

/** The mean of a rating nobody could read: it may be any of 1 to 5. */
const UNKNOWN_SCORE = 3;

function ratedOf(nodeId: string, read: readonly JudgeCall[]): RatedCandidate {
  const own = read.filter(({ order }) => order?.[0] === nodeId);
  return Object.fromEntries(
    own.flatMap(({ scores, ratings }) =>
      Object.entries(scores?.[nodeId] ?? {}).map(([criterion, { score }]) => [
        criterion,
        ratings?.[criterion]?.probabilities ?? distributionOfSample(score),
      ]),
    ),
  );
}

const words = (asked: number, read: number): string =>
  read === asked
    ? `Each candidate was rated alone: ${asked} ratings.`
    : `Each candidate was rated alone: ${asked - read} of ${asked} ratings could not be read and may be anything.`;
