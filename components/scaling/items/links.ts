import type { RunItemReply } from '@/lib/contract/scaling-report';

/** The dataset’s screen at the item: its rejected siblings, the judge’s words, what people did. */
export const datasetHref = (datasetId: string, place: string): string =>
  `/datasets/${encodeURIComponent(datasetId)}?${new URLSearchParams({ item: place })}`;

/** The loom’s screen at the node the item ends in, with the way back to the item of the dataset; null where there is no such node. */
export function treeHref(
  datasetId: string,
  { node, item }: Pick<RunItemReply, 'node' | 'item'>,
): string | null {
  if (!node || !item) return null;
  const query = new URLSearchParams({
    node: node.nodeId,
    dataset: datasetId,
    item: item.place,
    number: String(item.index + 1),
  });
  return `/looms/${encodeURIComponent(node.loomId)}?${query}`;
}
