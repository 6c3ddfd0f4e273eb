import 'server-only';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import { writeEspalier } from '@/lib/formats/espalier/write';
import type { TreeExport } from '@/lib/formats/export-format';
import { writeLoomsidian } from '@/lib/formats/loomsidian/write';
import { writePyloom } from '@/lib/formats/pyloom/write';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import { asRefusals } from '../datasets/as-refusals';
import { fileStem } from '../datasets/file-stem';
import { openJudging } from '../datasets/judging-sources';
import { type LoomRecordSources, openRecords } from '../datasets/loom-records';
import type { Download } from '../ports/download';

/** A loom's whole tree as a file. Rejects with `not_found`. */
export async function exportTree(ctx: AppContext, loomId: string, format: TreeExport): Promise<Download> {
  const { loom, chunks } = await (format === 'espalier'
    ? everything(ctx, loomId)
    : tree(ctx, loomId, format));
  return {
    fileName: `${fileStem(loom.title)}.${format}.json`,
    mediaType: 'application/json',
    chunks: asRefusals(chunks),
  };
}

interface Written {
  loom: Loom;
  chunks: AsyncGenerator<string>;
}

async function everything(ctx: AppContext, loomId: string): Promise<Written> {
  const judging = await openJudging(ctx, loomId);
  const records = await openRecords(ctx, loomId);
  return { loom: records.loom, chunks: writeEspalier({ ...records, ...judging }) };
}

type Foreign = Exclude<TreeExport, 'espalier'>;

async function tree(ctx: AppContext, loomId: string, format: Foreign): Promise<Written> {
  const records = await openRecords(ctx, loomId);
  return { loom: records.loom, chunks: write(records, format) };
}

function write(records: LoomRecordSources, format: Foreign): AsyncGenerator<string> {
  const { loom, nodes, nodesById } = records;
  switch (format) {
    case 'bonsai':
      return writeBonsai(loom, nodes);
    case 'loomsidian':
      return writeLoomsidian(loom, nodes);
    case 'pyloom':
      return writePyloom(loom, nodes, nodesById);
  }
}
