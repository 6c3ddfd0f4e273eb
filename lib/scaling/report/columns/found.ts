import type { ScoreMethod } from '../../label-score';
import type { RunModel, ScalingTask } from '../../run';
import type { MetricId } from '../metric';

/** What each item gives to a metric: both ends NaN where nothing is known, infinite where a side is open. */
export interface BoundsColumn {
  low: Float64Array;
  high: Float64Array;
}

export const STATES = { none: 0, scored: 1, failed: 2 } as const;

/** A model's scores as columns by item. */
export interface ModelFound {
  model: RunModel;
  /** See `STATES`. */
  state: Uint8Array;
  /** 1 where a label was missing. */
  censored: Uint8Array;
  scored: number;
  failed: number;
  methods: ReadonlyMap<ScoreMethod, number>;
  /** Of the metrics of the run's task. */
  values: ReadonlyMap<MetricId, BoundsColumn>;
}

/** What a run has found at one moment; nothing of it changes any more. Items in the order of their index. */
export interface RunFound {
  task: ScalingTask;
  items: number;
  indices: Float64Array;
  /** Each item's cluster of near-duplicates, numbered from 0. */
  clusters: Int32Array;
  clusterCount: number;
  /** Classes of every item; null where they differ in number. */
  classes: number | null;
  /** By family and size. */
  models: readonly ModelFound[];
  /** Names what was found: the same for the same items and scores, in whatever order they came. */
  digest: string;
}

/** Whether an item's value is known, and not only bounds of it. */
export const isKnown = ({ low, high }: BoundsColumn, item: number): boolean =>
  low[item] === high[item] && Number.isFinite(low[item]);

/** Right, wrong, or null where that is not known or the right class is as likely as another, by item. */
export const answersOf = ({ values }: ModelFound, items: number): (boolean | null)[] => {
  const column = values.get('accuracy');
  return Array.from({ length: items }, (_, item) =>
    column && (column.low[item] === 1 || column.high[item] === 0) ? column.low[item] === 1 : null,
  );
};
