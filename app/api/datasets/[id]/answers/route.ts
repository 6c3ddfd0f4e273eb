import { answersRequestSchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { answerRows } from '@/lib/server/use-cases/answer-rows';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const wanted = await body(request, answersRequestSchema);
  return json(await answerRows(ctx, parsed(idSchema, id, 'id'), wanted, request.signal));
});
