import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { readStep } from '@/lib/server/use-cases/step-view';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readStep(ctx, parsed(idSchema, id, 'id'))),
);
