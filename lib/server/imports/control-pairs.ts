import 'server-only';
import type { Item } from '@/lib/dataset/item';
import { actBodySchema } from '@/lib/dataset/item-act';
import { placeOf } from '@/lib/dataset/row';
import { FormatError } from '@/lib/formats/format-error';
import type { DocumentItem } from '@/lib/formats/rows/document/rows-to-document';
import type { NewItemAct } from '../ports/datasets';

/** A control pair of the file with the item it belongs to. */
export interface ControlPair {
  /** Nodes by their place on the path. */
  spans: Item['spans'];
  body: NewItemAct['body'];
}

/** The pair of an item that is kept; null where its row has none. Throws a FormatError for one that is too long. */
export function controlPair(rows: readonly DocumentItem[], { id, spans, endsAt }: Item): ControlPair | null {
  const row = Number(endsAt);
  const pair = rows[row - 1]?.pair;
  if (!pair) return null;
  const fits = actBodySchema.safeParse({ kind: 'control', itemId: id, ...pair, made: { by: 'human' } });
  if (fits.success) return { spans, body: fits.data };
  throw new FormatError(
    'The prompts of a control pair may have at most 40,000 characters each.',
    `row ${row}`,
  );
}

/** The pair as an act on the item, once its nodes have their ids. */
export const controlAct = (
  { spans, body }: ControlPair,
  nodeIds: readonly string[],
  rest: Pick<NewItemAct, 'id' | 'datasetId' | 'by' | 'createdAt'>,
): NewItemAct => ({
  ...rest,
  place: placeOf(spans.map((span) => ({ ...span, nodeId: nodeIds[Number(span.nodeId)] ?? '' }))),
  body,
  undoneAt: null,
});
