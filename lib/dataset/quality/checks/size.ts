import { wilson } from '../../../statistics/wilson';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { THRESHOLDS } from '../thresholds';
import { items, points, whole } from '../wording';

/** How many items there are, and what that leaves open. */
export function size({ entries }: QualitySet): Check {
  const n = entries.length;
  const { sizeMinimum, sizeRecommended } = THRESHOLDS;
  const state = n < sizeMinimum ? 'bad' : n < sizeRecommended ? 'warn' : 'ok';
  const [low, high] = wilson(Math.round(n / 2), n);
  const precision = `an accuracy of 50 % is known to about ±${points((high - low) / 2)}`;
  const sentences = {
    ok: `${items(n)} are enough for most comparisons: ${precision}.`,
    warn: `${items(n)} are above the usual minimum of ${whole(sizeMinimum)} and below the ${whole(sizeRecommended)} recommended: ${precision}.`,
    bad: `${items(n)} are fewer than the usual minimum of ${whole(sizeMinimum)}: ${precision}.`,
  };
  return {
    id: 'size',
    state,
    name: 'Size',
    value: whole(n),
    number: n,
    threshold: `at least ${whole(sizeMinimum)}, ${whole(sizeRecommended)} recommended`,
    sentence: n === 0 ? 'There are no items yet.' : sentences[state],
    items: [],
    groups: [],
    details: [],
    method:
      'The number of items against what the Inverse Scaling Prize asked for (at least 300) and recommended (about 1,000); the width is half the 95 % Wilson interval of a share of one half.',
  };
}
