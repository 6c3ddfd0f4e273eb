/**
 * What a judge's orders tell of the judge: how much it sees in the candidates, and what standing at a place adds. A Plackett–Luce
 * model of each call, utility + effect of the place, the utilities of a step's candidates being the same in all its calls.
 * Plain data: it can be kept and sent.
 */
export interface PositionModel {
  /** How many were shown → what standing at each place adds to a utility, in log-odds; the mean is 0. */
  positions: Record<string, number[]>;
  /** Standard deviation of the utilities of a step's candidates, in log-odds: how much the judge sees in them. */
  spread: number;
  /** Orders it was fitted over. */
  fittedOn: number;
  /** Posterior covariance of `positions`, a matrix for each length of list. */
  covariance: Record<string, number[][]>;
  /** Standard deviation of places' effects, in log-odds: what is expected of lists of a length not seen yet. */
  placeSpread: number;
  /** Standard error of the natural logarithm of `spread`. */
  spreadError: number;
}

/** Before any order: places may well matter, by about so much; utilities differ by about so much, give or take a factor of two. */
export const PRIOR = {
  placeSpread: 0.8,
  /** Effects that the prior on their spread is worth. */
  placeWeight: 4,
  spread: 1.6,
  spreadError: 0.7,
} as const;

/** What is known without any order. */
export const priorModel = (): PositionModel => ({
  positions: {},
  spread: PRIOR.spread,
  fittedOn: 0,
  covariance: {},
  placeSpread: PRIOR.placeSpread,
  spreadError: PRIOR.spreadError,
});

/** The effects of the places of a list of so many, and how well they are known; the prior where no such list was seen. */
export function placesOf(
  { positions, covariance, placeSpread }: PositionModel,
  shown: number,
): { effects: number[]; covariance: number[][] } {
  const [effects, known] = [positions[shown], covariance[shown]];
  if (effects && known) return { effects, covariance: known };
  const places = Array.from({ length: shown }, (_, i) => i);
  return {
    effects: places.map(() => 0),
    covariance: places.map((i) => places.map((j) => (i === j ? placeSpread ** 2 : 0))),
  };
}
