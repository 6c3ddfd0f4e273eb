import { rowsQuerySchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { readRows } from '@/lib/server/use-cases/read-rows';

export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  json(await readRows(ctx, parsed(idSchema, id, 'id'), query(request, rowsQuerySchema))),
);
