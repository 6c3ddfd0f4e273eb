import 'server-only';
import type { ImportJob } from '@/lib/contract/importing';
import { IMPORT_LIMIT } from '@/lib/contract/limits';
import type { AppContext } from '../app-context';
import { receiveFile } from '../imports/receive-file';

/** Keeps a file that arrives on the disk, and begins to read it once it is whole. One that breaks off leaves nothing. */
export async function uploadImport(
  ctx: AppContext,
  name: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<ImportJob> {
  const id = ctx.newId();
  const bytes = await receiveFile(body, ctx.imports.fileOf(id), IMPORT_LIMIT);
  return ctx.imports.begin(ctx, { id, name, bytes });
}
