import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readPositions } from '@/lib/server/use-cases/read-positions';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readPositions(ctx, parsed(idSchema, id, 'id'))),
);
