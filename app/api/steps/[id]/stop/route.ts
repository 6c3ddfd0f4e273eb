import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { stopStep } from '@/lib/server/use-cases/stop-step';

export const POST = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await stopStep(ctx, parsed(idSchema, id, 'id'))),
);
