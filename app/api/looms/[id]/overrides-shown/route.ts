import { overridesQuerySchema } from '@/lib/contract/teaching';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { readShownOverrides } from '@/lib/server/use-cases/read-shown-overrides';

export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  json(await readShownOverrides(ctx, parsed(idSchema, id, 'id'), query(request, overridesQuerySchema))),
);
