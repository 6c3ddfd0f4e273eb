import { putJudgeRunSchema } from '@/lib/contract/judge-runs';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { readJudgeRun, setJudgeRun } from '@/lib/server/use-cases/judge-runs';

export const GET = route<{ id: string }>(async (ctx, _request, { id }) =>
  json(await readJudgeRun(ctx, parsed(idSchema, id, 'id'))),
);

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const { state } = await body(request, putJudgeRunSchema);
  return json({ run: await setJudgeRun(ctx, parsed(idSchema, id, 'id'), state) });
});
