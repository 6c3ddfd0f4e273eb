import { checkScoringSchema } from '@/lib/contract/scaling-runs';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { checkScoring } from '@/lib/server/use-cases/check-scoring';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, checkScoringSchema);
  return json(await checkScoring(ctx, parsed(idSchema, id, 'id'), input, request.signal));
});
