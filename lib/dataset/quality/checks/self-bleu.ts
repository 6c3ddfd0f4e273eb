import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { selfBleu } from '../text/self-bleu';
import { SAMPLE, THRESHOLDS } from '../thresholds';
import { decimal } from '../wording';
import { placesOfDistinct, sampleText, tooFewDistinct } from './sample';
import { unknown } from './unknown';

const ABOUT = {
  id: 'self-bleu',
  name: 'Questions echo each other',
  threshold: `at most ${THRESHOLDS.selfBleuWarn}`,
  method: `Self-BLEU (Zhu et al. 2018, Texygen): the mean BLEU-4 of each question against all others, smoothing method 1 of Chen & Cherry 2014. Measured on the ${SAMPLE} distinct questions with the smallest hashes, or on all where there are fewer; it grows with their number.`,
} as const;

/** How much of a question could be put together from the others. */
export function selfBleuCheck(set: QualitySet): Check {
  const why = tooFewDistinct(set);
  if (why) return unknown(ABOUT, why);
  const scores = set.ofSample('self-bleu', (sample) => selfBleu(sample.map(({ words }) => words)));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const state = mean > THRESHOLDS.selfBleuBad ? 'bad' : mean > THRESHOLDS.selfBleuWarn ? 'warn' : 'ok';
  const ranked = set.sample
    .map((distinct, at) => ({ distinct, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score);
  return {
    ...ABOUT,
    state,
    value: decimal(mean),
    number: mean,
    sentence:
      state === 'ok'
        ? `Questions do not repeat each other’s phrases much: self-BLEU is ${decimal(mean)}.`
        : `Much of each question could be put together from the others: self-BLEU is ${decimal(mean)}, as of texts filled into a template.`,
    items:
      state === 'ok'
        ? []
        : placesOfDistinct(
            set,
            ranked.map(({ distinct }) => distinct),
          ),
    groups: [],
    details: [
      { name: 'Measured on', value: sampleText(set) },
      { name: 'Highest', value: decimal(ranked[0]?.score ?? 0) },
      { name: 'Lowest', value: decimal(ranked.at(-1)?.score ?? 0) },
    ],
  };
}
