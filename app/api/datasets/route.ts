import { createDatasetSchema } from '@/lib/contract/dataset';
import { body, json, route } from '@/lib/server/api/respond';
import { createDataset, listDatasets } from '@/lib/server/use-cases/datasets';

export const GET = route(async (ctx) => json({ datasets: await listDatasets(ctx) }));

export const POST = route(async (ctx, request) => {
  const input = await body(request, createDatasetSchema);
  return json({ dataset: await createDataset(ctx, input) }, 201);
});
