import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readRubrics } from '@/lib/server/use-cases/read-rubrics';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readRubrics(ctx, parsed(idSchema, id, 'id'))),
);
