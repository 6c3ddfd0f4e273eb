import 'server-only';
import type { DatasetExport } from '@/lib/formats/export-format';
import { zipFiles } from '@/lib/formats/zip/zip-files';
import type { AppContext } from '../app-context';
import { asRefusals } from '../datasets/as-refusals';
import { prepareExport } from '../datasets/prepare-export';
import type { Download } from '../ports/download';

/** A dataset's rows as a file, or as an archive of several. A format that cannot be had is `unavailable` with the reason. */
export async function exportDataset(ctx: AppContext, id: string, format: DatasetExport): Promise<Download> {
  const { writer, source } = await prepareExport(ctx, id, format);
  const { extension, mediaType } = writer;
  const files = writer.files(source);
  const chunks =
    mediaType === 'application/zip' ? zipFiles(files, source.facts.madeAt) : (files[0]?.chunks ?? []);
  return {
    fileName: source.stem + extension,
    mediaType,
    chunks: asRefusals(chunks),
  };
}
