import type { ItemFormat } from '../loom/item-format';
import type { Target } from '../loom/settings';
import type { ParseResult } from './item';

export interface LabelSummary {
  label: string;
  count: number;
  /** Of the items so far, 0 to 1; 0 while there are none. */
  share: number;
  /** Wanted share; null where none is asked for. */
  wanted: number | null;
}

export interface DatasetSummary {
  items: number;
  targetItems: number | null;
  /** Progress to the target, 0 to 1; null without one. */
  progress: number | null;
  labels: LabelSummary[];
  /** The label furthest behind its wanted share by at least one item; null when balanced or not asked for. */
  shortOf: string | null;
}

/** 29 % of 100 items come to a hair under 29. */
const ROUNDING = 1e-9;

/** How far the dataset is and how balanced. */
export function summarise(
  parse: Pick<ParseResult, 'items'>,
  format: ItemFormat | null,
  target: Target,
): DatasetSummary {
  const items = parse.items.length;
  const labels = (format?.labels ?? []).map(({ text }, index) => {
    const count = parse.items.filter((item) => item.labelIndex === index).length;
    const wanted = target.balance && Object.hasOwn(target.balance, text) ? target.balance[text] : undefined;
    return { label: text, count, share: items === 0 ? 0 : count / items, wanted: wanted ?? null };
  });
  const behind = labels
    .map((label) => ({ label: label.label, by: (label.wanted ?? 0) * items - label.count }))
    .filter(({ by }) => by >= 1 - ROUNDING)
    .sort((a, b) => b.by - a.by);
  return {
    items,
    targetItems: target.items,
    progress: target.items === null ? null : Math.min(1, items / target.items),
    labels,
    shortOf: behind[0]?.label ?? null,
  };
}
