import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readDataset } from '@/lib/server/use-cases/read-dataset';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) => {
  const { parsed: result, formats } = await readDataset(ctx, parsed(idSchema, id, 'id'));
  const { items, found, kept, drops, fromPrompt } = result;
  return json({ items, found, kept, drops, fromPrompt, formats });
});
