import { createJudgeRunSchema } from '@/lib/contract/judge-runs';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { listJudgeRuns, startJudgeRun } from '@/lib/server/use-cases/judge-runs';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json({ runs: await listJudgeRuns(ctx, parsed(idSchema, id, 'id')) }),
);

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, createJudgeRunSchema);
  return json({ run: await startJudgeRun(ctx, parsed(idSchema, id, 'id'), input) }, 201);
});
