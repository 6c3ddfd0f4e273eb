import 'server-only';
import type { z } from 'zod';
import type { createDatasetSchema, datasetSummarySchema, patchDatasetSchema } from '@/lib/contract/dataset';
import { type Dataset, ownDataset } from '@/lib/dataset/dataset';
import type { AppContext } from '../app-context';
import { checkSources } from '../datasets/check-sources';
import { AppError, notFound } from '../errors';

/** Datasets that were made or changed by somebody, latest touched first; a loom's own is with its loom. */
export async function listDatasets(ctx: AppContext): Promise<z.infer<typeof datasetSummarySchema>[]> {
  const datasets = await ctx.repository.read.listDatasets();
  return datasets.map(({ id, title, sources, touchedAt }) => ({
    id,
    title,
    sources: sources.length,
    touchedAt,
  }));
}

/** The same id twice gives the first one back. */
export async function createDataset(
  ctx: AppContext,
  { id, title, sources }: z.infer<typeof createDatasetSchema>,
): Promise<Dataset> {
  const now = ctx.now();
  return ctx.repository.write(async (writer) => {
    if (id && (await writer.getLoom(id)))
      throw new AppError('conflict', 'This id is a loom’s, which has a dataset of its own.', {
        where: 'body.id',
      });
    const existing = id && (await writer.getDataset(id));
    if (existing) return existing;
    await checkSources(writer, sources);
    const dataset = { id: id ?? ctx.newId(), title, sources, createdAt: now, touchedAt: now };
    await writer.putDataset(dataset);
    return dataset;
  });
}

/** Changes title or sources, of a loom's own dataset too. */
export async function patchDataset(
  ctx: AppContext,
  id: string,
  patch: z.infer<typeof patchDatasetSchema>,
): Promise<Dataset> {
  return ctx.repository.write(async (writer) => {
    const loom = await writer.getLoom(id);
    const before = (await writer.getDataset(id)) ?? (loom && ownDataset(loom));
    if (!before) throw notFound('dataset', id);
    if (patch.sources) await checkSources(writer, patch.sources);
    const dataset: Dataset = {
      ...before,
      title: patch.title ?? before.title,
      sources: patch.sources ?? before.sources,
      touchedAt: ctx.now(),
    };
    await writer.putDataset(dataset);
    return dataset;
  });
}
