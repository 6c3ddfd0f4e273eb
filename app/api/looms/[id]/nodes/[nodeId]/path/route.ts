import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readPath } from '@/lib/server/use-cases/read-texts';

export const GET = route<{ id: string; nodeId: string }>(async (ctx, _request, { id, nodeId }) =>
  json({ nodes: await readPath(ctx, parsed(idSchema, id, 'id'), parsed(idSchema, nodeId, 'nodeId')) }),
);
