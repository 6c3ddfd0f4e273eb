import { mergeDraftsSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { mergeDrafts } from '@/lib/server/use-cases/merge-drafts';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const loomId = parsed(idSchema, id, 'id');
  const input = await body(request, mergeDraftsSchema);
  return json({ draft: await mergeDrafts(ctx, loomId, input, request.signal) }, 201);
});
