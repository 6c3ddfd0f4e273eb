import { editPromptSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { editPrompt } from '@/lib/server/use-cases/edit-prompt';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, editPromptSchema);
  return json({ loom: await editPrompt(ctx, parsed(idSchema, id, 'id'), input) });
});
