import 'server-only';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import { writeEspalier } from '@/lib/formats/espalier/write';
import type { TreeExport } from '@/lib/formats/export-format';
import { writeLoomsidian } from '@/lib/formats/loomsidian/write';
import { writePyloom } from '@/lib/formats/pyloom/write';
import type { AppContext } from '../app-context';
import { asRefusals } from '../datasets/as-refusals';
import { fileStem } from '../datasets/file-stem';
import { type LoomRecordSources, openRecords } from '../datasets/loom-records';
import type { Download } from '../ports/download';

/** A loom's whole tree as a file. Rejects with `not_found`. */
export async function exportTree(ctx: AppContext, loomId: string, format: TreeExport): Promise<Download> {
  const records = await openRecords(ctx, loomId);
  return {
    fileName: `${fileStem(records.loom.title)}.${format}.json`,
    mediaType: 'application/json',
    chunks: asRefusals(write(records, format)),
  };
}

function write(records: LoomRecordSources, format: TreeExport): AsyncGenerator<string> {
  const { loom, nodes, nodesById } = records;
  switch (format) {
    case 'espalier':
      return writeEspalier(records);
    case 'bonsai':
      return writeBonsai(loom, nodes);
    case 'loomsidian':
      return writeLoomsidian(loom, nodes);
    case 'pyloom':
      return writePyloom(loom, nodes, nodesById);
  }
}
