import { magnitude } from '../metrics/bounds';
import { labelMass } from '../metrics/sequence-prob';
import type { ScalingTask } from '../run';
import type { ItemMetrics, Range } from './item-metrics';
import type { MetricId } from './metric';

/** What one item gives to the mean of a metric; null where nothing is known of it. */
export function metricRange(metric: MetricId, metrics: ItemMetrics, task: ScalingTask): Range | null {
  switch (metric) {
    case 'accuracy':
      return tieShare(metrics.tie?.right) ?? shareOf(metrics.correct, metrics.censored);
    case 'label-given':
      return tieShare(metrics.tie?.given) ?? shareOf(metrics.labelGiven, metrics.censored);
    case 'loss':
      return metrics.loss;
    case 'logodds':
      return metrics.logodds;
    case 'sequence-loss':
      return metrics.sequenceLoss;
    case 'absolute-logodds':
      return metrics.logodds && absolute(metrics.logodds);
    case 'label-mass':
      return metrics.totalLogprob && massOf(metrics.totalLogprob, task);
  }
}

const tieShare = (share: number | undefined): Range | null => (share === undefined ? null : [share, share]);

/** An answer that a missing label leaves open may be either; one that nobody told is nothing. */
function shareOf(is: boolean | null, censored: boolean): Range | null {
  if (is === null) return censored ? [0, 1] : null;
  return is ? [1, 1] : [0, 0];
}

function absolute([low, high]: Range): Range {
  const [least, most] = magnitude([low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY]);
  return [least, Number.isFinite(most) ? most : null];
}

function massOf([low, high]: Range, task: ScalingTask): Range {
  const prompts = task === 'logodds' ? 2 : 1;
  return [low === null ? 0 : labelMass(low, prompts), high === null ? 1 : labelMass(high, prompts)];
}
