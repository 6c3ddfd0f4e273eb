import {
  type BestEstimate,
  estimateBest,
  type JudgedOrder,
  type PositionModel,
  priorModel,
} from './position-model';

/** Which of two candidates a judge preferred, and which of them it was shown first. */
export interface PairResult {
  winner: string;
  loser: string;
  shownFirst: string;
}

/** A pair as a list of two: the Plackett–Luce model of it is that of Bradley & Terry (1952, Biometrika 39, 324–345). */
export const pairOrder = ({ winner, loser, shownFirst }: PairResult): JudgedOrder => ({
  shown: shownFirst === winner ? [winner, loser] : [loser, winner],
  order: [winner, loser],
});

/**
 * Utilities of candidates, and the probability of each to be the best, from pairs of them, with what it does for a candidate
 * to be shown first (Davidson & Beaver 1977, Biometrics 33, 693–702). Utilities and the effect of the place have normal priors,
 * so that a candidate that won all its pairs, or met nobody, has a finite place too.
 */
export const bradleyTerry = (
  results: readonly PairResult[],
  candidates: readonly string[],
  seed: number,
  model: PositionModel = priorModel(),
): BestEstimate => estimateBest(results.map(pairOrder), candidates, model, seed);
