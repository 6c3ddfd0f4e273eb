import 'server-only';
import type { Segment } from '@/lib/dataset/item';
import type { DocumentItem } from '@/lib/formats/rows/document/rows-to-document';

/** The path a file of rows becomes, its nodes named by their place: the root, which is empty, then a node for each row. */
export const rowsSegments = (items: readonly DocumentItem[]): Segment[] => [
  { nodeId: '0', text: '', origin: 'prompt', finish: null, state: 'done' },
  ...items.map(
    ({ text }, row): Segment => ({
      nodeId: String(row + 1),
      text,
      origin: 'import',
      finish: null,
      state: 'done',
    }),
  ),
];
