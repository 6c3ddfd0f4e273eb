import { startStepSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { startStep } from '@/lib/server/use-cases/start-step';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, startStepSchema);
  return json(await startStep(ctx, parsed(idSchema, id, 'id'), input), 202);
});
