import { undoSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { undoChoice } from '@/lib/server/use-cases/undo-choice';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, undoSchema);
  return json(await undoChoice(ctx, parsed(idSchema, id, 'id'), input.choiceId));
});
