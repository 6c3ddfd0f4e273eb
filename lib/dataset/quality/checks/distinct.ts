import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { distinctN, ratio } from '../text/distinct-n';
import { SAMPLE, THRESHOLDS } from '../thresholds';
import { percent, whole } from '../wording';
import { sampleText, tooFewDistinct } from './sample';
import { unknown } from './unknown';

const ABOUT = {
  id: 'distinct',
  name: 'Wording varies',
  threshold: `at least ${percent(THRESHOLDS.distinctWarn)} of the word pairs`,
  method: `Distinct-2 (Li et al. 2016): distinct pairs of neighbouring words over all of them. It falls with the size of any set, so it is judged on the ${SAMPLE} distinct questions with the smallest hashes; the whole set’s numbers stand beside it.`,
} as const;

/** How much of the wording is new from item to item. */
export function distinct(set: QualitySet): Check {
  const why = tooFewDistinct(set);
  if (why) return unknown(ABOUT, why);
  const { one, two } = set.ofSample('distinct', (sample) => distinctN(sample.map(({ words }) => words)));
  const state = two < THRESHOLDS.distinctBad ? 'bad' : two < THRESHOLDS.distinctWarn ? 'warn' : 'ok';
  const pairs = `${Math.round(two * 100)} different pairs of words in every 100`;
  return {
    ...ABOUT,
    state,
    value: percent(two),
    number: two,
    sentence:
      state === 'ok'
        ? `The wording varies: ${pairs}.`
        : `The questions are worded much alike: only ${pairs}, so the set tests one phrasing rather than one skill.`,
    items: [],
    groups: [],
    details: [
      { name: 'Measured on', value: sampleText(set) },
      { name: 'Distinct words there', value: percent(one) },
      {
        name: 'Whole set, words',
        value: `${percent(ratio(set.vocabulary.size, set.words))} (${whole(set.vocabulary.size)} of ${whole(set.words)})`,
      },
      {
        name: 'Whole set, word pairs',
        value: `${percent(ratio(set.vocabulary.pairs, set.wordPairs))} (${whole(set.vocabulary.pairs)} of ${whole(set.wordPairs)})`,
      },
    ],
  };
}
