import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { offerLearnedWeights, readLearnedWeights } from '@/lib/server/use-cases/learned-weights';

type Params = { id: string };

export const GET = route<Params>(async (ctx, _request, { id }) =>
  json(await readLearnedWeights(ctx, parsed(idSchema, id, 'id'))),
);

export const POST = route<Params>(async (ctx, _request, { id }) =>
  json(await offerLearnedWeights(ctx, parsed(idSchema, id, 'id'))),
);
