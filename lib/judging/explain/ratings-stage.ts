import { weightedScore } from '../../loom/judge/aggregate';
import type { JudgeCall } from '../../loom/ranking';
import type { Criterion } from '../../loom/settings';
import { bestByRatings, distributionOfSample } from '../best-by-ratings';

/** One rating of one candidate. */
export interface Rating {
  criterion: string;
  /** Of the ratings 1 to 5; null where it could not be read: then it may be any of them. */
  probabilities: readonly number[] | null;
  /** Probability that the model put on anything but a rating; null where it told no probabilities. */
  missingMass: number | null;
  /** What counts: the expected rating, or the one written where no probabilities are known; 3 where nothing could be read. */
  score: number;
}

/** How ratings of each candidate alone became one order (G-Eval). */
export interface RatingsStage {
  kind: 'ratings';
  order: string[];
  rated: Record<string, { ratings: Rating[]; score: number }>;
  best: Record<string, number>;
}

/** The mean of a rating nobody could read: it may be any of 1 to 5. */
const UNKNOWN = 3;

/** Adds the ratings up anew; null where none could be read. `candidates`: those judged, in order of arrival. */
export function ratingsStage(
  calls: readonly JudgeCall[],
  candidates: readonly string[],
  criteria: readonly Criterion[],
): RatingsStage | null {
  if (!calls.some(({ order }) => order !== null)) return null;
  const ratings = (nodeId: string) => criteria.map(({ id }) => ratingOf(calls, nodeId, id));
  const rated = Object.fromEntries(
    candidates.map((id) => {
      const own = ratings(id);
      const byCriterion = Object.fromEntries(own.map(({ criterion, score }) => [criterion, { score }]));
      return [id, { ratings: own, score: weightedScore(byCriterion, criteria) }];
    }),
  );
  const best = bestByRatings(
    Object.fromEntries(
      candidates.map((id) => [
        id,
        Object.fromEntries((rated[id]?.ratings ?? []).map((one) => [one.criterion, one.probabilities])),
      ]),
    ),
    criteria,
  );
  const scoreOf = (id: string) => rated[id]?.score ?? 0;
  const order = candidates.toSorted(
    (one, other) => scoreOf(other) - scoreOf(one) || (best[other] ?? 0) - (best[one] ?? 0),
  );
  return { kind: 'ratings', order, rated, best };
}

function ratingOf(calls: readonly JudgeCall[], nodeId: string, criterion: string): Rating {
  const call = calls.find(({ scores }) => scores?.[nodeId]?.[criterion]);
  const score = call?.scores?.[nodeId]?.[criterion]?.score;
  if (score === undefined) return { criterion, probabilities: null, missingMass: null, score: UNKNOWN };
  const told = call?.ratings?.[criterion];
  return {
    criterion,
    probabilities: told?.probabilities ?? distributionOfSample(score),
    missingMass: told?.missingMass ?? null,
    score,
  };
}
