import { discardDraftSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { discardDraft } from '@/lib/server/use-cases/discard-draft';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const draftId = parsed(idSchema, id, 'id');
  const input = await body(request, discardDraftSchema);
  return json({ draft: await discardDraft(ctx, draftId, input.discarded) });
});
