import { rerankSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { rerankStep } from '@/lib/server/use-cases/rerank-step';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, rerankSchema);
  return json(await rerankStep(ctx, parsed(idSchema, id, 'id'), input.rankingId), 202);
});
