export { estimateBest } from './estimate-best';
export { fitPositions, type StepOrder } from './fit-positions';
export type { JudgedOrder } from './listing';
export { type PositionModel, priorModel } from './model';
export type { BestEstimate } from './sum-draws';
