import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readJudging } from '@/lib/server/use-cases/read-judging';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readJudging(ctx, parsed(idSchema, id, 'id'))),
);
