import { promoteDraftSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { promoteDraft } from '@/lib/server/use-cases/promote-draft';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const draftId = parsed(idSchema, id, 'id');
  const input = await body(request, promoteDraftSchema);
  return json({ draft: await promoteDraft(ctx, draftId, input.nodeId) });
});
