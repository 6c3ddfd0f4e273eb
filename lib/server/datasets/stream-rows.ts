import 'server-only';
import { isKept, type Row } from '@/lib/dataset/row';
import type { RowSource } from '@/lib/formats/dataset-facts';
import type { AppContext } from '../app-context';
import type { OpenDataset } from './open-dataset';
import { readWhole } from './read-entries';
import type { Entry } from './row-entries';

/** Every row of a dataset in order, excluded ones too, page by page: memory does not grow with the rows. */
export async function* streamRows(ctx: AppContext, open: OpenDataset): AsyncGenerator<Row> {
  for await (const page of streamEntries(ctx, open)) for (const { row } of page) yield row;
}

/** Pages of rows with what they are made of. */
export async function* streamEntries(ctx: AppContext, open: OpenDataset): AsyncGenerator<readonly Entry[]> {
  const kept = ctx.rows.peek(open);
  if (kept) {
    yield kept;
    return;
  }
  for await (const { entries } of readWhole(ctx.repository.read, open)) yield entries;
}

/** Only the rows that are kept; each call goes through them anew. */
export const keptRows = (ctx: AppContext, open: OpenDataset): RowSource =>
  async function* () {
    for await (const row of streamRows(ctx, open)) if (isKept(row)) yield row;
  };
