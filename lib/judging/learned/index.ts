export type { Weighable } from './features';
export { BLIND_WEIGHT } from './human-choices';
export { ENOUGH_CHOICES, FOLDS, type Learned, learnWeights } from './learn-weights';
export { rankByWeights } from './rank-by-weights';
