import { z } from 'zod';
import type { LabelSays } from '../../loom/item-format';
import type { ScalingTask } from '../run';

export const metricIdSchema = z.enum([
  'accuracy',
  'loss',
  'label-given',
  'label-mass',
  'logodds',
  'absolute-logodds',
  'sequence-loss',
]);
/** `label-given`: how often the class that the item's label names is the likeliest (with `tempting-but-wrong`, how often the model is drawn to it). */
export type MetricId = z.infer<typeof metricIdSchema>;

/** The metrics of each task, the first one first on the page. */
export const METRICS_OF: Record<ScalingTask, readonly MetricId[]> = {
  classification: ['accuracy', 'loss', 'label-given', 'label-mass'],
  logodds: ['logodds', 'absolute-logodds', 'accuracy', 'label-given', 'label-mass'],
  'sequence-prob': ['sequence-loss'],
};

/**
 * The metrics that say something of their own: where the label is the right answer, how often it is given is the accuracy, and where it is not
 * told what the label says it is not known.
 */
export const shownMetrics = (task: ScalingTask, labelSays: LabelSays | null): readonly MetricId[] =>
  labelSays === 'tempting-but-wrong'
    ? METRICS_OF[task]
    : METRICS_OF[task].filter((metric) => metric !== 'label-given');

/** Metrics whose item values are 0 or 1, or of exactly equal classes between. */
export const SHARES: ReadonlySet<MetricId> = new Set(['accuracy', 'label-given']);

/** Where more is better for the model; null where neither way is. */
export const BETTER: Record<MetricId, 'more' | 'less' | null> = {
  accuracy: 'more',
  loss: 'less',
  'label-given': null,
  'label-mass': null,
  logodds: 'less',
  'absolute-logodds': 'less',
  'sequence-loss': 'less',
};
