import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { vendiScore } from '../text/vendi-score';
import { SAMPLE, THRESHOLDS } from '../thresholds';
import { decimal, percent, whole } from '../wording';
import { sampleText, tooFewDistinct } from './sample';
import { unknown } from './unknown';

const ABOUT = {
  id: 'vendi',
  name: 'Effective variety',
  threshold: `at least ${percent(THRESHOLDS.vendiWarn)} of the questions measured`,
  method: `Vendi score (Friedman & Dieng 2023): the effective number of different questions, exp of the entropy of the eigenvalues of their similarities; similarity is the cosine of words and word pairs weighted by inverse document frequency, so it sees wording, not meaning. Measured on the ${SAMPLE} distinct questions with the smallest hashes, or on all where there are fewer.`,
} as const;

/** How many wholly different questions would be as varied. */
export function vendi(set: QualitySet): Check {
  const why = tooFewDistinct(set);
  if (why) return unknown(ABOUT, why);
  const n = set.sample.length;
  const score = set.ofSample('vendi', (sample) => vendiScore(sample.map(({ shingles }) => shingles)));
  const share = score / n;
  const state = share < THRESHOLDS.vendiBad ? 'bad' : share < THRESHOLDS.vendiWarn ? 'warn' : 'ok';
  const asMany = `${whole(n)} questions are as varied as ${decimal(score, 1)} wholly different ones`;
  return {
    ...ABOUT,
    state,
    value: `${decimal(score, 1)} of ${whole(n)}`,
    number: share,
    sentence: state === 'ok' ? `${asMany}.` : `${asMany}: the set covers less ground than its size suggests.`,
    items: [],
    groups: [],
    details: [
      { name: 'Measured on', value: sampleText(set) },
      { name: 'Share', value: percent(share) },
    ],
  };
}
