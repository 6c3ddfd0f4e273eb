import { probeRequestSchema } from '@/lib/contract/request';
import { body, json, route } from '@/lib/server/api/respond';
import { probeServer } from '@/lib/server/use-cases/servers';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const { model } = await body(request, probeRequestSchema);
  return json(await probeServer(ctx, id, model ?? null, request.signal));
});
