import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { viewWorkshop } from '@/lib/server/use-cases/view-workshop';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await viewWorkshop(ctx, parsed(idSchema, id, 'id'))),
);
