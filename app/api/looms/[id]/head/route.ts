import { moveHeadSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { moveHead } from '@/lib/server/use-cases/move-head';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, moveHeadSchema);
  return json(await moveHead(ctx, parsed(idSchema, id, 'id'), input.nodeId));
});
