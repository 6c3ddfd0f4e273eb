import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { trialsOfStep } from '@/lib/server/use-cases/judge-runs';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await trialsOfStep(ctx, parsed(idSchema, id, 'id'))),
);
