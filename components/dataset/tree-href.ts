import type { DatasetView } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';

/** The loom's screen at a node, with the way back to an item of the dataset (or to the dataset). */
export function treeHref(
  { dataset, sources }: Pick<DatasetView, 'dataset' | 'sources'>,
  target: { source: number; nodeId: string; item?: Pick<Row, 'place' | 'index'> },
): string {
  const loomId = sources[target.source]?.loomId ?? sources[0]?.loomId ?? dataset.id;
  const query = new URLSearchParams({ node: target.nodeId, dataset: dataset.id });
  if (target.item) {
    query.set('item', target.item.place);
    query.set('number', String(target.item.index + 1));
  }
  return `/looms/${encodeURIComponent(loomId)}?${query}`;
}

/** The step of an item on the Judging page of its loom. */
export const judgingHref = (loomId: string, stepId: string): string =>
  `/looms/${encodeURIComponent(loomId)}/judging?${new URLSearchParams({ step: stepId })}`;

/** The address of a dataset's screen, at an item if one is named. */
export const datasetHref = (datasetId: string, place?: string): string =>
  `/datasets/${encodeURIComponent(datasetId)}${place ? `?${new URLSearchParams({ item: place })}` : ''}`;
