import type { LabelSays } from '../../loom/item-format';
import { itemSlopes } from '../law/item-slopes';
import { type BoundsColumn, isKnown, type RunFound, STATES } from './columns/found';
import { BETTER, type MetricId, SHARES } from './metric';
import type { ScalingMatrix } from './report';

/** A metric of every item under every model; items that no model was asked have no row. Yields between slices of work. */
export function* makeMatrix(
  found: RunFound,
  metric: MetricId,
  labelSays: LabelSays | null,
): Generator<undefined, ScalingMatrix> {
  const columns = found.models.map(({ model, values }) => ({
    family: `${model.kind} ${model.familyId}`,
    parameters: model.parameters,
    column: values.get(metric) as BoundsColumn,
  }));
  const sized = columns.map(({ family, parameters, column }) => ({
    family,
    parameters,
    values: Array.from(column.low, (value, item) => (isKnown(column, item) ? value : null)),
  }));
  yield;
  const slopes = itemSlopes(sized, found.items, firstOf(metric, labelSays));
  yield;
  const rows = slopes
    .filter(({ item }) => found.models.some(({ state }) => state[item] !== STATES.none))
    .map(({ item, perDecade }) => ({
      index: found.indices[item] as number,
      slope: perDecade,
      values: columns.map(({ column }) => nearest(column, item, metric)),
    }));
  return { metric, models: found.models.map(({ model }) => model.key), rows };
}

/** Which way is inverse scaling: of what the label names, that depends on what the label says. */
function firstOf(metric: MetricId, labelSays: LabelSays | null): 'fall' | 'rise' {
  if (metric === 'label-given') return labelSays === 'tempting-but-wrong' ? 'rise' : 'fall';
  return BETTER[metric] === 'less' ? 'rise' : 'fall';
}

/** The value; where only bounds are known, the one that is no mere end of the scale, the upper of two; null where there is none. */
export function nearest({ low, high }: BoundsColumn, item: number, metric: MetricId): number | null {
  const [from, to] = [low[item] as number, high[item] as number];
  if (from === to && Number.isFinite(from)) return from;
  if (SHARES.has(metric)) return null;
  if (Number.isFinite(to)) return to;
  return Number.isFinite(from) && (from !== 0 || metric === 'logodds') ? from : null;
}
