import { placeSchema } from '@/lib/dataset/item-act';
import { idSchema } from '@/lib/loom/id';

/** Where a link wants the tree: at a node, with the way back to the dataset it came from. */
export interface Arrival {
  nodeId: string;
  back: { href: string; words: string } | null;
}

type Query = Record<string, string | string[] | undefined>;

/** Reads `?node=`, and `&dataset=`, `&item=`, `&number=` of the item it was asked from; null without a node. */
export function readArrival({ node, dataset, item, number }: Query): Arrival | null {
  const nodeId = idSchema.safeParse(node);
  if (!nodeId.success) return null;
  const datasetId = idSchema.safeParse(dataset);
  if (!datasetId.success) return { nodeId: nodeId.data, back: null };
  const place = placeSchema.safeParse(item);
  const href = `/datasets/${datasetId.data}`;
  if (!place.success) return { nodeId: nodeId.data, back: { href, words: 'Back to the dataset' } };
  const isNumber = typeof number === 'string' && /^\d{1,7}$/.test(number);
  return {
    nodeId: nodeId.data,
    back: {
      href: `${href}?${new URLSearchParams({ item: place.data })}`,
      words: isNumber ? `Back to item ${Number(number).toLocaleString('en')}` : 'Back to the item',
    },
  };
}
