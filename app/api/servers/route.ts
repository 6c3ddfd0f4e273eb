import { createServerSchema } from '@/lib/contract/request';
import { body, json, route } from '@/lib/server/api/respond';
import { createServer, listServers } from '@/lib/server/use-cases/servers';

export const GET = route(async (ctx) => json({ servers: await listServers(ctx) }));

export const POST = route(async (ctx, request) => {
  const input = await body(request, createServerSchema);
  return json({ server: await createServer(ctx, input) }, 201);
});
