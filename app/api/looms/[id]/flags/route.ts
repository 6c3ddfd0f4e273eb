import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readFlags } from '@/lib/server/use-cases/read-flags';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readFlags(ctx, parsed(idSchema, id, 'id'))),
);
