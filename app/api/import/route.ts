import { importQuerySchema } from '@/lib/contract/query';
import { json, query, route } from '@/lib/server/api/respond';
import { importFile } from '@/lib/server/use-cases/import-file';

export const POST = route(async (ctx, request) => {
  query(request, importQuerySchema);
  return json(await importFile(ctx, new Uint8Array(await request.arrayBuffer())), 201);
});
