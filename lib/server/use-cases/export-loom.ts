import 'server-only';
import type { ExportFormat } from '@/lib/contract/request';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import { writeClassification } from '@/lib/formats/inverse-scaling/classification';
import { writeLogodds } from '@/lib/formats/inverse-scaling/logodds';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import type { Download } from '../ports/download';
import { logoddsRows, readDataset } from './read-dataset';

const PAGE = 1000;

/** The dataset or the tree as a file. A format that cannot be had is `unavailable` with the reason. */
export async function exportLoom(ctx: AppContext, loomId: string, format: ExportFormat): Promise<Download> {
  const { loom, parsed, formats } = await readDataset(ctx, loomId);
  const refusal = formats.find((offer) => offer.format === format && !offer.available);
  if (refusal)
    throw new AppError('unavailable', refusal.reason ?? 'This format cannot be had.', { where: 'format' });
  const { format: itemFormat } = loom.settings;
  const name = fileName(loom);
  switch (format) {
    case 'bonsai':
      return {
        fileName: `${name}.bonsai.json`,
        mediaType: 'application/json',
        chunks: writeBonsai(loom, () => everyNode(ctx, loomId)),
      };
    case 'classification-csv':
      return {
        fileName: `${name}.classification.csv`,
        mediaType: 'text/csv',
        chunks: writeClassification(parsed.items, itemFormat),
      };
    case 'logodds-csv':
      return {
        fileName: `${name}.logodds.csv`,
        mediaType: 'text/csv',
        chunks: writeLogodds(itemFormat ? logoddsRows(parsed.items, itemFormat) : []),
      };
  }
}

/** Keyset pages: between two of them the database is free for others. */
async function* everyNode(ctx: AppContext, loomId: string): AsyncGenerator<LoomNode> {
  for (let after = -1; ; ) {
    const page = await ctx.repository.read.pageNodes(loomId, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}

const fileName = (loom: Loom): string =>
  loom.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|[-\p{Surrogate}]+$/gu, '') || 'loom';
