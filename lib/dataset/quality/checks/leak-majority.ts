import { wilson } from '../../../statistics/wilson';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { THRESHOLDS } from '../thresholds';
import { between, named, percent } from '../wording';
import { labelsMissing, unknown } from './unknown';

const ABOUT = {
  id: 'leak-majority',
  name: 'Always the same answer',
  threshold: 'at most 10 points above equal shares',
  method:
    'The share of the most frequent label: what a model scores that reads nothing. Flagged only if the low end of its 95 % Wilson interval is more than 10 points (bad: 25) above equal shares.',
} as const;

/** What always giving the most frequent label scores. */
export function leakMajority(set: QualitySet): Check {
  const { labelled, labelNames } = set;
  const equal = 1 / labelNames.length;
  const threshold = `at most ${percent(Math.min(1, equal + THRESHOLDS.majorityWarn))}`;
  const about = labelNames.length < 2 ? ABOUT : { ...ABOUT, threshold };
  const why = labelsMissing(set);
  if (why) return unknown(about, why);
  const n = labelled.entries.length;
  const share = labelled.majorityShare;
  const interval = wilson(labelled.counts[labelled.majority] ?? 0, n);
  const clear = interval[0] - equal;
  const state = clear > THRESHOLDS.majorityBad ? 'bad' : clear > THRESHOLDS.majorityWarn ? 'warn' : 'ok';
  const always = `Always answering ${named(labelNames[labelled.majority] ?? '')} is right for ${percent(share)} of the items`;
  return {
    ...about,
    state,
    value: percent(share),
    number: share,
    sentence:
      state === 'ok'
        ? `${always}; equal shares would give ${percent(equal)}.`
        : `${always}, against ${percent(equal)} with equal shares: any score has to be read against that.`,
    items: [],
    groups: [],
    details: [{ name: '95 % interval', value: between(interval) }],
  };
}
