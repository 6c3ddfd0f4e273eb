import { patchLoomSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { openLoom } from '@/lib/server/use-cases/open-loom';
import { patchLoom } from '@/lib/server/use-cases/patch-loom';

type Params = { id: string };

export const GET = route<Params>(async (ctx, _request, { id }) =>
  json(await openLoom(ctx, parsed(idSchema, id, 'id'))),
);

export const PATCH = route<Params>(async (ctx, request, { id }) => {
  const patch = await body(request, patchLoomSchema);
  return json({ loom: await patchLoom(ctx, parsed(idSchema, id, 'id'), patch) });
});
