import { patchDatasetSchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { patchDataset } from '@/lib/server/use-cases/datasets';
import { viewDataset } from '@/lib/server/use-cases/view-dataset';

type Params = { id: string };

export const GET = route<Params>(async (ctx, _request, { id }) =>
  json(await viewDataset(ctx, parsed(idSchema, id, 'id'))),
);

export const PATCH = route<Params>(async (ctx, request, { id }) => {
  const patch = await body(request, patchDatasetSchema);
  return json({ dataset: await patchDataset(ctx, parsed(idSchema, id, 'id'), patch) });
});
