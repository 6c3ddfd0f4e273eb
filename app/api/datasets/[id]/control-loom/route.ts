import { controlLoomRequestSchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { openControlNode } from '@/lib/server/use-cases/open-control-node';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const { place } = await body(request, controlLoomRequestSchema);
  return json(await openControlNode(ctx, parsed(idSchema, id, 'id'), place));
});
