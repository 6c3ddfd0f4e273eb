import { putScalingRunSchema } from '@/lib/contract/scaling-runs';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { readScalingRun } from '@/lib/server/use-cases/read-scaling-run';
import { steerScalingRun } from '@/lib/server/use-cases/steer-scaling-run';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json({ run: await readScalingRun(ctx, parsed(idSchema, id, 'id')) }),
);

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const patch = await body(request, putScalingRunSchema);
  return json({ run: await steerScalingRun(ctx, parsed(idSchema, id, 'id'), patch) });
});
