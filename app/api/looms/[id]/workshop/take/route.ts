import { writeDraftSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { takeLoomedDraft } from '@/lib/server/use-cases/take-loomed-draft';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, writeDraftSchema.pick({ id: true }));
  return json({ draft: await takeLoomedDraft(ctx, parsed(idSchema, id, 'id'), input.id) }, 201);
});
