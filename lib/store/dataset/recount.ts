import type { DatasetView } from '../../contract/dataset';
import { isKept, type Row } from '../../dataset/row';

/** The view with its counts as they are when rows changed so; the hash stays until the server has the new one. */
export function recount(view: DatasetView, changed: readonly { before: Row; after: Row }[]): DatasetView {
  if (changed.length === 0) return view;
  const count = (is: (row: Row) => boolean) =>
    changed.reduce((sum, { before, after }) => sum + Number(is(after)) - Number(is(before)), 0);
  return {
    ...view,
    kept: view.kept + count(isKept),
    excluded: view.excluded - count(isKept),
    edited: view.edited + count((row) => isKept(row) && row.edited !== null),
    labels: view.labels.map((label) => ({
      ...label,
      count: label.count + count((row) => isKept(row) && row.label === label.text),
    })),
  };
}
