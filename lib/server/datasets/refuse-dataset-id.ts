import 'server-only';
import { AppError } from '../errors';
import type { LoomReader } from '../ports/repository';

/** A new loom under the id of a dataset would take that for its own, with what people did to its items. */
export async function refuseDatasetId(read: LoomReader, id: string): Promise<void> {
  if (await read.getDataset(id))
    throw new AppError('conflict', 'This id is a dataset’s. Take another.', { where: 'body.id' });
}
