import { loomsQuerySchema } from '@/lib/contract/query';
import { createLoomSchema } from '@/lib/contract/request';
import { body, json, query, route } from '@/lib/server/api/respond';
import { createLoom } from '@/lib/server/use-cases/create-loom';
import { listLooms } from '@/lib/server/use-cases/list-looms';

export const GET = route(async (ctx, request) => {
  const { archived } = query(request, loomsQuerySchema);
  return json({ looms: await listLooms(ctx, { archived: archived === '1' }) });
});

export const POST = route(async (ctx, request) => {
  const input = await body(request, createLoomSchema);
  return json({ loom: await createLoom(ctx, input) }, 201);
});
