import { comparisonQuerySchema } from '@/lib/contract/scaling-report';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { readScalingComparison } from '@/lib/server/use-cases/read-scaling-comparison';

export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  json(await readScalingComparison(ctx, parsed(idSchema, id, 'id'), query(request, comparisonQuerySchema))),
);
