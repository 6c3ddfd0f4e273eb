import { undoActsSchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { undoActs } from '@/lib/server/use-cases/undo-acts';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const { actIds } = await body(request, undoActsSchema);
  return json(await undoActs(ctx, parsed(idSchema, id, 'id'), actIds));
});
