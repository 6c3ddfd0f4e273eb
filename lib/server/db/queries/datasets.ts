import 'server-only';
import type { Dataset } from '@/lib/dataset/dataset';
import { datasetCodec } from '../records/codecs';
import type { Db } from '../schema';

export async function getDataset(db: Db, id: string): Promise<Dataset | null> {
  const row = await db.selectFrom('datasets').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? datasetCodec.decode(row) : null;
}

export async function listDatasets(db: Db): Promise<Dataset[]> {
  const rows = await db
    .selectFrom('datasets')
    .selectAll()
    .orderBy('touchedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(datasetCodec.decode);
}

export async function putDataset(db: Db, dataset: Dataset): Promise<void> {
  const { id, ...values } = datasetCodec.encode(dataset);
  await db
    .insertInto('datasets')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
}
