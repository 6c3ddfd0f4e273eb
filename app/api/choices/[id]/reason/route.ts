import { putReasonSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { addReason } from '@/lib/server/use-cases/add-reason';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, putReasonSchema);
  return json({ choice: await addReason(ctx, parsed(idSchema, id, 'id'), input) });
});
