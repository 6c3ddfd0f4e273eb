import { withoutFirst } from '../labelled';
import { leakCheck } from '../leaks/leak-check';
import { predictByValue } from '../leaks/predict-by-value';
import type { QualitySet } from '../quality-set';
import type { Check } from '../report';
import { named, percent, whole } from '../wording';
import { noBaseline, unknown } from './unknown';

const ABOUT = {
  id: 'leak-previous-label',
  name: 'Previous label gives it away',
  threshold: 'at most 5 points above always the same answer',
  method:
    'Predicts the label that most often follows the label of the item before. The first item has none before it and is left out.',
} as const;

/** How far the label of the item before gives the label away. */
export function leakPreviousLabel(set: QualitySet): Check {
  const why = noBaseline(set);
  if (why) return unknown(ABOUT, why);
  const { labelled, labelNames } = set;
  const classes = labelNames.length;
  const following = withoutFirst(labelled);
  const before = labelled.labels.subarray(0, -1);
  const follows = usualFollowers(before, following.labels, classes);
  return leakCheck(labelNames, {
    ...ABOUT,
    labelled: following,
    prediction: predictByValue(before, classes, following),
    subject: subjectOf(follows),
    objection: 'the order of the set gives the answers away wherever items are shown one after another',
    details: follows.map(({ label, next, count, all }) => ({
      name: `After ${named(labelNames[label] ?? '')}`,
      value: `${named(labelNames[next] ?? '')} in ${whole(count)} of ${whole(all)} (${percent(count / all)})`,
    })),
  });
}

interface Follower {
  label: number;
  next: number;
  count: number;
  all: number;
}

/** For each label that is followed by any, the one that follows most often. */
function usualFollowers(before: Int32Array, after: Int32Array, classes: number): Follower[] {
  return Array.from({ length: classes }, (_, label) => {
    const counts = new Int32Array(classes);
    before.forEach((one, at) => {
      const next = after[at] as number;
      if (one === label) counts[next] = (counts[next] as number) + 1;
    });
    const count = Math.max(...counts);
    return { label, next: counts.indexOf(count), count, all: counts.reduce((sum, one) => sum + one, 0) };
  }).filter(({ all }) => all > 0);
}

function subjectOf(follows: readonly Follower[]): string {
  if (follows.every(({ label, next }) => label === next)) return '“The same label as before”';
  const two =
    follows.length === 2 && follows.every(({ next }) => follows.some(({ label }) => label === next));
  return two && follows.every(({ label, next }) => label !== next)
    ? '“Not the previous label”'
    : 'The label before, and nothing else,';
}
