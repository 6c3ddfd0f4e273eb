import type { Criterion } from '@/lib/loom/settings';

/** A criterion to fill in, with an id that none of the others has. */
export const newCriterion = (criteria: readonly Criterion[]): Criterion => {
  const taken = new Set(criteria.map(({ id }) => id));
  let number = criteria.length + 1;
  while (taken.has(`criterion_${number}`)) number++;
  return {
    id: `criterion_${number}`,
    name: '',
    description: '',
    weight: 1,
    anchors: { low: '', high: '' },
  };
};
