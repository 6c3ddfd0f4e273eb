import { binomialTail } from '../../../statistics/binomial';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { THRESHOLDS } from '../thresholds';
import { named, percent, pText, whole } from '../wording';
import { labelsMissing, unknown } from './unknown';

/** From this many items on the window is the long one. */
const MANY = 200;
const LONG = 50;
const SHORT = 20;
const FEW = 2 * SHORT;

const ABOUT = {
  id: 'window-balance',
  name: 'Balance along the set',
  threshold: 'no stretch more than 20 points off the set’s own shares, beyond chance',
  method:
    'Every stretch of 50 items in a row (20 in sets below 200): the share of each label against its share in the whole set. The most uneven stretch counts; its chance is the binomial tail times the number of stretches and labels (Bonferroni).',
} as const;

interface Stretch {
  from: number;
  label: number;
  count: number;
  deviation: number;
}

/** The most uneven stretch of the set. */
export function windowBalance(set: QualitySet): Check {
  const why = labelsMissing(set, FEW);
  if (why) return unknown(ABOUT, why);
  const { labelled, labelNames } = set;
  const n = labelled.labels.length;
  const size = n >= MANY ? LONG : SHORT;
  const worst = mostUneven(labelled.labels, labelled.counts, size);
  const own = (labelled.counts[worst.label] ?? 0) / n;
  const share = worst.count / size;
  const tail =
    share >= own ? binomialTail(worst.count, size, own) : binomialTail(size - worst.count, size, 1 - own);
  const p = Math.min(1, tail * (n - size + 1) * labelNames.length);
  const { windowBadP, windowDeviation, windowWarnP } = THRESHOLDS;
  const off = worst.deviation > windowDeviation;
  const state = off && p < windowBadP ? 'bad' : off && p < windowWarnP ? 'warn' : 'ok';
  const entries = labelled.entries.slice(worst.from, worst.from + size);
  const where = `items ${whole(worst.from + 1)} to ${whole(worst.from + size)}`;
  const label = named(labelNames[worst.label] ?? '');
  const odd = `In ${where} ${percent(share)} say ${label}, against ${percent(own)} in the whole set`;
  return {
    ...ABOUT,
    state,
    value: percent(share),
    number: share,
    sentence:
      state === 'ok'
        ? `The labels are spread evenly along the set: the most uneven ${size} in a row are ${where}, with ${percent(share)} ${label} (${percent(own)} in the whole set).`
        : `${odd}: parts of the set are not alike, so a subset or an early stop measures something else.`,
    items: state === 'ok' ? [] : entries.map(({ place }) => place),
    groups: [],
    details: [
      { name: 'Stretch', value: `${size} items` },
      { name: 'By chance anywhere', value: pText(p) },
    ],
  };
}

/** The first of the stretches whose share of some label is furthest from that of the whole. */
function mostUneven(labels: Int32Array, counts: readonly number[], size: number): Stretch {
  let worst: Stretch = { from: 0, label: 0, count: 0, deviation: -1 };
  for (const [label, all] of counts.entries()) {
    const own = all / labels.length;
    let count = 0;
    for (let at = 0; at < labels.length; at++) {
      if (labels[at] === label) count++;
      if (at >= size && labels[at - size] === label) count--;
      const deviation = Math.abs(count / size - own);
      if (at >= size - 1 && deviation > worst.deviation + 1e-12)
        worst = { from: at - size + 1, label, count, deviation };
    }
  }
  return worst;
}
