import { itemIndexSchema } from '@/lib/contract/scaling-report';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readScalingItem } from '@/lib/server/use-cases/read-scaling-item';

export const GET = route<{ id: string; index: string }>(async (ctx, _request, { id, index }) =>
  json(await readScalingItem(ctx, parsed(idSchema, id, 'id'), parsed(itemIndexSchema, index, 'index'))),
);
