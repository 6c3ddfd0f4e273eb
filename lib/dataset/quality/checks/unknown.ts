import type { Labelled, QualitySet } from '../quality-set';
import type { Check } from '../report';
import { THRESHOLDS } from '../thresholds';
import { items } from '../wording';

/** A check that could not be made, and why. */
export const unknown = (check: Pick<Check, 'id' | 'name' | 'threshold' | 'method'>, why: string): Check => ({
  ...check,
  state: 'unknown',
  value: null,
  number: null,
  sentence: why,
  items: [],
  groups: [],
  details: [],
});

/** Why nothing can be said of labels; null when something can. */
export function labelsMissing(
  { labelNames, labelled }: QualitySet,
  enough: number = THRESHOLDS.enoughItems,
): string | null {
  if (labelNames.length < 2) return 'Nothing to compare: the format has no two labels.';
  const n = labelled.entries.length;
  return n < enough ? `Too few items to tell: ${items(n)} of ${enough} needed.` : null;
}

/** Why no baseline can be fitted; null when one can. */
export function noBaseline(set: QualitySet): string | null {
  return labelsMissing(set) ?? oneLabel(set.labelled);
}

const oneLabel = ({ counts }: Labelled): string | null =>
  counts.filter((count) => count > 0).length < 2 ? 'All items have one and the same label.' : null;
