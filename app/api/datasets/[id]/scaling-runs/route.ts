import { createScalingRunSchema } from '@/lib/contract/scaling-runs';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { listScalingRuns } from '@/lib/server/use-cases/list-scaling-runs';
import { startScalingRun } from '@/lib/server/use-cases/start-scaling-run';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await listScalingRuns(ctx, parsed(idSchema, id, 'id'))),
);

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, createScalingRunSchema);
  return json({ run: await startScalingRun(ctx, parsed(idSchema, id, 'id'), input) }, 201);
});
