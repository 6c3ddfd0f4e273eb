import { moreSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { moreCandidates } from '@/lib/server/use-cases/more-candidates';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, moreSchema);
  return json(await moreCandidates(ctx, parsed(idSchema, id, 'id'), input), 202);
});
