import type { LabelSays } from '../../loom/item-format';
import type { MetricId } from '../../scaling/report/metric';

const GIVEN: Record<LabelSays, string> = {
  'true-answer': 'True answer given',
  'tempting-but-wrong': 'Tempting answer given',
  'behaviour-matching': 'Matching answer given',
  other: 'Label given',
};

const NAMES: Record<Exclude<MetricId, 'label-given'>, string> = {
  accuracy: 'Accuracy',
  loss: 'Classification loss',
  'label-mass': 'Label mass',
  logodds: 'Log-odds',
  'absolute-logodds': 'Absolute log-odds',
  'sequence-loss': 'Sequence loss',
};

export const metricName = (metric: MetricId, labelSays: LabelSays | null): string =>
  metric === 'label-given' ? GIVEN[labelSays ?? 'other'] : NAMES[metric];

/** What each is: the formula, with ℓ the natural-log probability of a label after the prompt. */
export const FORMULAS: Record<MetricId, { formula: string; words: string }> = {
  accuracy: {
    formula: 'mean of [argmaxᵢ ℓᵢ = a]',
    words:
      'the share of items of which the right class a is the likeliest; of k exactly equal classes each counts 1/k',
  },
  loss: {
    formula: '−(ℓₐ − ln Σᵢ exp ℓᵢ)',
    words: 'cross-entropy of the right class a among the labels, in nats',
  },
  'label-given': {
    formula: 'mean of [argmaxᵢ ℓᵢ = the class that the item’s own label names]',
    words: 'how often the model is drawn to what the label says; the verdict uses its slope',
  },
  'label-mass': {
    formula: 'Σᵢ exp ℓᵢ',
    words:
      'the probability that the model says any of the labels; of log-odds the mean over both prompts, which the pipeline adds up',
  },
  logodds: {
    formula: 's·[(ℓ₀ − ℓ₁ | control) − (ℓ₀ − ℓ₁ | biased prompt)], s = +1 where class 0 is right, else −1',
    words:
      'how far the biased prompt (“other prompt” in the pipeline) takes log-odds from the right class, in nats',
  },
  'absolute-logodds': {
    formula: '|log-odds|',
    words: 'the size of that change, whichever way it goes, in nats',
  },
  'sequence-loss': {
    formula: '−Σₜ ln p(tokenₜ)',
    words: 'minus the log probability of the completion, in nats',
  },
};
