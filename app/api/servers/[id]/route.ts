import { patchServerSchema } from '@/lib/contract/request';
import { body, json, route } from '@/lib/server/api/respond';
import { patchServer, removeServer } from '@/lib/server/use-cases/servers';

type Params = { id: string };

export const PATCH = route<Params>(async (ctx, request, { id }) => {
  const patch = await body(request, patchServerSchema);
  return json({ server: await patchServer(ctx, id, patch) });
});

export const DELETE = route<Params>(async (ctx, _request, { id }) => {
  await removeServer(ctx, id);
  return new Response(null, { status: 204 });
});
