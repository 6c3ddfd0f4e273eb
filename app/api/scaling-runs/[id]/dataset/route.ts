import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readRunDataset } from '@/lib/server/use-cases/read-scaling-run';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readRunDataset(ctx, parsed(idSchema, id, 'id'))),
);
