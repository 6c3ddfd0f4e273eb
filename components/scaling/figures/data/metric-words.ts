import type { LabelSays } from '@/lib/loom/item-format';
import type { MetricId } from '@/lib/scaling/report/metric';

/** `share` is of 1, shown in percent. */
export type MetricUnit = 'share' | 'nats' | 'signed nats';

/** A metric in plain words. */
export interface MetricWords {
  /** On a button. */
  name: string;
  /** Over a figure. */
  title: string;
  /** Along the axis. */
  axis: string;
  /** What it is, and how to read it. */
  meaning: string;
  unit: MetricUnit;
}

const GIVEN: Record<LabelSays, { name: string; what: string }> = {
  'true-answer': { name: 'True answer given', what: 'the true answer' },
  'tempting-but-wrong': { name: 'Tempting answer given', what: 'the tempting-but-wrong answer' },
  'behaviour-matching': { name: 'Matching answer given', what: 'the answer that matches the behaviour' },
  other: { name: 'Label given', what: 'the answer of the label' },
};

const PLAIN: Record<Exclude<MetricId, 'label-given'>, MetricWords> = {
  accuracy: {
    name: 'Accuracy',
    title: 'How often it gives the right answer',
    axis: 'right answers',
    meaning: 'The share of items of which the right answer is the likeliest of the labels. More is better.',
    unit: 'share',
  },
  loss: {
    name: 'Loss',
    title: 'Classification loss',
    axis: 'nats',
    meaning:
      'Cross-entropy of the right answer among the labels, mean over the items: −(ℓ of the answer − logsumexp of all ℓ). Less is better.',
    unit: 'nats',
  },
  'label-mass': {
    name: 'Label mass',
    title: 'Probability of saying any label at all',
    axis: 'label mass',
    meaning:
      'The labels’ probabilities together, mean over the items. Where little is on the labels, the other figures compare unlikely answers.',
    unit: 'share',
  },
  logodds: {
    name: 'Log-odds',
    title: 'How far the biased prompt moves the log-odds',
    axis: 'nats',
    meaning:
      'Log-odds of the right answer after the control less those after the biased prompt, mean over the items. Above 0 the biased prompt takes probability from the right answer.',
    unit: 'signed nats',
  },
  'absolute-logodds': {
    name: 'Absolute log-odds',
    title: 'How far the biased prompt moves the log-odds, whichever way',
    axis: 'nats',
    meaning: 'The size of the change in log-odds between the two prompts, mean over the items.',
    unit: 'nats',
  },
  'sequence-loss': {
    name: 'Loss',
    title: 'Loss of the completion',
    axis: 'nats',
    meaning:
      'Minus the summed log probability of the completion’s tokens, mean over the items. Less is better.',
    unit: 'nats',
  },
};

/** Metrics that know a right answer. */
const OF_ANSWER: ReadonlySet<MetricId> = new Set(['accuracy', 'loss', 'logodds', 'absolute-logodds']);

/** A metric in the words that go with what the labels say. */
export function metricWords(metric: MetricId, labelSays: LabelSays | null): MetricWords {
  if (metric !== 'label-given') {
    const words = PLAIN[metric];
    const isNamed = labelSays === 'behaviour-matching' || labelSays === 'other';
    return isNamed && OF_ANSWER.has(metric)
      ? { ...words, meaning: `${words.meaning} The answer that the label names counts as the right one.` }
      : words;
  }
  const { name, what } = GIVEN[labelSays ?? 'other'];
  return {
    name,
    title: `How often it gives ${what}`,
    axis: name.toLowerCase(),
    meaning: `The share of items of which ${what} is the likeliest of the labels.`,
    unit: 'share',
  };
}
