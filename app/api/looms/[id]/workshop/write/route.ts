import { writeDraftSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { writeDraft } from '@/lib/server/use-cases/write-draft';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const loomId = parsed(idSchema, id, 'id');
  const input = await body(request, writeDraftSchema);
  return json({ draft: await writeDraft(ctx, loomId, input) }, 201);
});
