import { leaderboardQuerySchema } from '@/lib/contract/leaderboard';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { readLeaderboard } from '@/lib/server/use-cases/read-leaderboard';

export const GET = route<{ id: string }>(async (ctx, request, { id }) =>
  json(await readLeaderboard(ctx, parsed(idSchema, id, 'id'), query(request, leaderboardQuerySchema))),
);
