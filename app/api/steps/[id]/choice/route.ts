import { putChoiceSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, putChoiceSchema);
  return json(await chooseCandidate(ctx, parsed(idSchema, id, 'id'), input));
});
