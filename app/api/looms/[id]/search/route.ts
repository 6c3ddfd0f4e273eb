import { searchQuerySchema } from '@/lib/contract/query';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { searchLoom } from '@/lib/server/use-cases/read-texts';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { q } = query(request, searchQuerySchema);
  return json({ hits: await searchLoom(ctx, parsed(idSchema, id, 'id'), q) });
});
