import type { JudgeExample } from '../settings';

/**
 * Examples that do not stand in any of these nodes. An item that a person took at a step and later pointed out as one to have more
 * of would give away to a judge tried on that step what was taken.
 */
export const examplesElsewhere = (
  examples: readonly JudgeExample[],
  nodeIds: readonly string[],
): JudgeExample[] => examples.filter(({ place }) => !nodeIds.some((id) => place.includes(id)));
