import { z } from 'zod';
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

/** Metrics whose item values are 0 or 1. */
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
