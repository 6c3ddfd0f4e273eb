import type { Labelled } from '../quality-set';
import type { Prediction } from './prediction';

/**
 * Ten-fold cross-validation of the rule "the label that is most frequent among the other folds' items of the same value"; where
 * they hold no such item, or tie, the label that is more frequent in them overall, the earlier of equals. `values` are whole
 * numbers from 0 to below `valueCount`, one for each labelled item.
 */
export function predictByValue(values: Int32Array, valueCount: number, labelled: Labelled): Prediction {
  const { labels, folds, counts } = labelled;
  const classes = counts.length;
  const table = tallyValues(values, valueCount, labelled);
  const totals = Int32Array.from(counts);
  const count = (item: number, by: number): void => {
    const label = labels[item] as number;
    const cell = (values[item] as number) * classes + label;
    table[cell] = (table[cell] as number) + by;
    totals[label] = (totals[label] as number) + by;
  };
  const predicted = new Int32Array(labels.length);
  const certainty = new Float64Array(labels.length);
  let right = 0;
  for (const fold of folds) {
    for (const item of fold) count(item, -1);
    for (const item of fold) {
      const row = (values[item] as number) * classes;
      const best = mostFrequent(table, row, totals);
      predicted[item] = best;
      if (best === labels[item]) right++;
      certainty[item] = lead(table, row, classes, best);
    }
    for (const item of fold) count(item, 1);
  }
  return { labels: predicted, right, certainty };
}

/** How many items have each label with each value: `table[value · labels + label]`. */
export function tallyValues(
  values: Int32Array,
  valueCount: number,
  { labels, counts }: Labelled,
): Int32Array {
  const table = new Int32Array(valueCount * counts.length);
  for (let item = 0; item < values.length; item++) {
    const cell = (values[item] as number) * counts.length + (labels[item] as number);
    table[cell] = (table[cell] as number) + 1;
  }
  return table;
}

function mostFrequent(table: Int32Array, row: number, totals: Int32Array): number {
  let best = 0;
  for (let label = 1; label < totals.length; label++) {
    const more = (table[row + label] as number) - (table[row + best] as number);
    if (more > 0 || (more === 0 && (totals[label] as number) > (totals[best] as number))) best = label;
  }
  return best;
}

/** Share of the value's items that are of the label, moved towards nothing where they are few. */
function lead(table: Int32Array, row: number, classes: number, best: number): number {
  let all = 0;
  for (let label = 0; label < classes; label++) all += table[row + label] as number;
  return all === 0 ? 0 : (table[row + best] as number) / (all + 1);
}
