import { actsRequestSchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { actOnRows } from '@/lib/server/use-cases/act-on-rows';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const { acts } = await body(request, actsRequestSchema);
  return json(await actOnRows(ctx, parsed(idSchema, id, 'id'), acts));
});
