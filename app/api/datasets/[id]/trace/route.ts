import { traceQuerySchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { traceRow } from '@/lib/server/use-cases/trace-row';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { place } = query(request, traceQuerySchema);
  return json(await traceRow(ctx, parsed(idSchema, id, 'id'), place));
});
