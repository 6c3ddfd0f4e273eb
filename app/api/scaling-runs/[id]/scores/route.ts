import { scoresQuerySchema } from '@/lib/contract/scaling-report';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { readScalingScores } from '@/lib/server/use-cases/read-scaling-scores';

export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  json(await readScalingScores(ctx, parsed(idSchema, id, 'id'), query(request, scoresQuerySchema))),
);
