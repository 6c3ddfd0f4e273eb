import type { DecidedStep } from '../decided-step';

/** What the judge's calls of a loom took so far, as the ground of an estimate. */
export interface Usage {
  /** Judge calls counted; 0 leaves nothing to estimate by. */
  calls: number;
  tokensInPerCall: number;
  tokensOutPerCall: number;
  /** Candidates a step, on average over the rankings with an order. */
  candidates: number;
}

/** Failed calls took nothing and say nothing. */
export function usageOf(steps: readonly DecidedStep[]): Usage {
  const rankings = steps.flatMap((step) => step.rankings).filter(({ tokensIn }) => tokensIn > 0);
  const calls = rankings.flatMap((ranking) => ranking.calls).filter(({ failed }) => !failed).length;
  const total = (pick: (ranking: (typeof rankings)[number]) => number) =>
    rankings.reduce((sum, ranking) => sum + pick(ranking), 0);
  const ordered = rankings.filter(({ order }) => order.length > 0).length;
  const per = (sum: number, of: number) => (of === 0 ? 0 : sum / of);
  return {
    calls,
    tokensInPerCall: per(
      total(({ tokensIn }) => tokensIn),
      calls,
    ),
    tokensOutPerCall: per(
      total(({ tokensOut }) => tokensOut),
      calls,
    ),
    candidates: per(
      total(({ order }) => order.length),
      ordered,
    ),
  };
}
