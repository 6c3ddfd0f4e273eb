import { askDraftSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { askDraft } from '@/lib/server/use-cases/ask-draft';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const loomId = parsed(idSchema, id, 'id');
  const input = await body(request, askDraftSchema);
  return json({ draft: await askDraft(ctx, loomId, input, request.signal) }, 201);
});
