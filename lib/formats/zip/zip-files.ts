import { makeZip } from 'client-zip';
import type { ExportFile } from '../dataset-facts';
import { pieces } from '../pieces';
import { UtcDate } from './utc-date';

/**
 * Files as one archive, stored without compression, in bytes as they are made: a file is read only when the ones before
 * it are through, and nothing is held but a few pieces. The same files and `madeAt` (epoch ms) give the same bytes on
 * every machine. Whatever a file throws, the archive throws; leaving early ends the file that was open.
 */
export async function* zipFiles(
  files: readonly ExportFile[],
  madeAt: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const lastModified = new UtcDate(madeAt);
  let open: AsyncGenerator<Uint8Array<ArrayBuffer>> | null = null;
  function* entries() {
    for (const { name, chunks } of files) {
      open = pieces(chunks);
      yield { name, input: open, lastModified };
    }
  }
  const reader = makeZip(entries()).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      yield part.value as Uint8Array<ArrayBuffer>;
  } finally {
    await reader.cancel().catch(() => undefined);
    await endOf(open);
  }
}

const endOf = async (open: AsyncGenerator | null): Promise<void> => {
  await open?.return(undefined);
};
