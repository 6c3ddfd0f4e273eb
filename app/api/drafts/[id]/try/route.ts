import { tryDraftSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { tryPromptDraft } from '@/lib/server/use-cases/try-prompt-draft';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const draftId = parsed(idSchema, id, 'id');
  const input = await body(request, tryDraftSchema);
  return json({ draft: await tryPromptDraft(ctx, draftId, input.steps) }, 202);
});
