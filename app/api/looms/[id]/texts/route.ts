import { textsRequestSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { readTexts } from '@/lib/server/use-cases/read-texts';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, textsRequestSchema);
  return json({ nodes: await readTexts(ctx, parsed(idSchema, id, 'id'), input.ids) });
});
