export {
  type Embeddings,
  embeddingDuplicates,
  embeddingDuplicatesInSlices,
} from './checks/embedding-duplicates';
export { type ModelReview, secondJudge } from './checks/second-judge';
export { createQuality, type Quality } from './create-quality';
export { modelReviews } from './model-reviews';
export { type Known, nearest } from './near/nearest';
export { objections } from './objections';
export { qualityInSlices } from './quality-in-slices';
export type { QualityOptions } from './quality-set';
export type { Check, CheckId, QualityItem, QualityReport } from './report';
export { featuresOf } from './text/features';
export { withCheck } from './with-check';
