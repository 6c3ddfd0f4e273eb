import type { ScalingTask } from '../run';
import { type BoundsColumn, isKnown, type ModelFound, type RunFound, STATES } from './columns/found';
import { nearest } from './make-matrix';
import type { MetricId } from './metric';

export type Only = 'all' | 'wrong' | 'right' | 'label-given' | 'censored' | 'failed';

/** What makes an item of each task worse the higher it is. */
const WORST: Record<ScalingTask, MetricId> = {
  classification: 'loss',
  logodds: 'logodds',
  'sequence-prob': 'sequence-loss',
};

/** Indices of a model’s items: some of them, in their order or the worst first. Those of which nothing is known come last. */
export function pickItems(found: RunFound, model: ModelFound, only: Only, sort: 'index' | 'worst'): number[] {
  const items: number[] = [];
  for (let item = 0; item < found.items; item++) if (isOf(model, item, only)) items.push(item);
  const worst = WORST[found.task];
  const column = model.values.get(worst) as BoundsColumn;
  const badness = (item: number) => nearest(column, item, worst) ?? Number.NEGATIVE_INFINITY;
  if (sort === 'worst') items.sort((a, b) => (badness(a) === badness(b) ? a - b : badness(b) - badness(a)));
  return items.map((item) => found.indices[item] as number);
}

function isOf({ state, censored, values }: ModelFound, item: number, only: Only): boolean {
  const is = (metric: MetricId, value: number): boolean => {
    const column = values.get(metric);
    return column !== undefined && isKnown(column, item) && column.low[item] === value;
  };
  switch (only) {
    case 'all':
      return state[item] !== STATES.none;
    case 'failed':
      return state[item] === STATES.failed;
    case 'censored':
      return censored[item] === 1;
    case 'right':
      return is('accuracy', 1);
    case 'wrong':
      return is('accuracy', 0);
    case 'label-given':
      return is('label-given', 1);
  }
}
