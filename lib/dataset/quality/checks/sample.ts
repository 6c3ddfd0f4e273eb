import type { DistinctQuestion } from '../distinct-question';
import type { QualitySet } from '../quality-set';
import { SAMPLE, THRESHOLDS } from '../thresholds';
import { whole } from '../wording';

/** Why variety cannot be measured; null when it can. */
export function tooFewDistinct({ sample }: QualitySet): string | null {
  const enough = THRESHOLDS.enoughItems;
  return sample.length < enough
    ? `Too few different questions to tell: ${sample.length} of ${enough} needed.`
    : null;
}

export const sampleText = ({ sample, entries }: QualitySet): string =>
  sample.length < SAMPLE
    ? `all ${whole(sample.length)} different questions`
    : `${whole(sample.length)} questions of ${whole(entries.length)}, picked by hash`;

/** The first item of each question, in the order of the questions. */
export function placesOfDistinct({ entries }: QualitySet, questions: readonly DistinctQuestion[]): string[] {
  const wanted = new Set(questions);
  const first = new Map<DistinctQuestion, string>();
  for (const { distinct, place } of entries)
    if (wanted.has(distinct) && !first.has(distinct)) first.set(distinct, place);
  return questions.flatMap((question) => first.get(question) ?? []);
}
