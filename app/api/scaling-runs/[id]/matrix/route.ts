import { matrixQuerySchema } from '@/lib/contract/scaling-report';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { readScalingMatrix } from '@/lib/server/use-cases/read-scaling-matrix';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { metric } = query(request, matrixQuerySchema);
  return json(await readScalingMatrix(ctx, parsed(idSchema, id, 'id'), metric));
});
