import type { ModelFamily } from './family';

/** Name and number of parameters of each model that the practice server trains itself: stored counts and weights, no more and no fewer. */
const MODELS = [
  ['practice-300', 300],
  ['practice-1k', 1_000],
  ['practice-3k', 3_000],
  ['practice-10k', 10_000],
  ['practice-30k', 30_000],
  ['practice-100k', 100_000],
  ['practice-300k', 300_000],
] as const;

/** The family that needs no key: the practice server trains it when it is first asked for, and scores with it. Its figures are practice data. */
export const PRACTICE_FAMILY: ModelFamily = {
  id: 'practice',
  name: 'Practice family',
  kind: 'base',
  colour: 7,
  models: MODELS.map(([name, parameters]) => ({ id: name, name, parameters, serverId: 'practice' })),
};
