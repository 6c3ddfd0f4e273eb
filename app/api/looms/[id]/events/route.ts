import { eventsQuerySchema } from '@/lib/contract/query';
import { idSchema } from '@/lib/loom/id';
import { parsed, query, route } from '@/lib/server/api/respond';
import { sse } from '@/lib/server/api/sse';
import { followLoom } from '@/lib/server/use-cases/follow-loom';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { after } = query(request, eventsQuerySchema);
  const open = await followLoom(ctx, parsed(idSchema, id, 'id'), after);
  return sse(request, open);
});
