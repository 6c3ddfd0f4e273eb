import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readScalingReport } from '@/lib/server/use-cases/read-scaling-report';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readScalingReport(ctx, parsed(idSchema, id, 'id'))),
);
