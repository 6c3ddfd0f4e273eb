import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readAudit } from '@/lib/server/use-cases/read-audit';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readAudit(ctx, parsed(idSchema, id, 'id'))),
);
