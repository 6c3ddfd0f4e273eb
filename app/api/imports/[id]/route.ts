import { idSchema } from '@/lib/loom/id';
import { json, parsed, route } from '@/lib/server/api/respond';
import { cancelImport } from '@/lib/server/use-cases/cancel-import';
import { readImport } from '@/lib/server/use-cases/read-import';

type Params = { id: string };

export const GET = route<Params>(async (ctx, _request, { id }) =>
  json({ job: readImport(ctx, parsed(idSchema, id, 'id')) }),
);

export const DELETE = route<Params>(async (ctx, _request, { id }) => {
  await cancelImport(ctx, parsed(idSchema, id, 'id'));
  return new Response(null, { status: 204 });
});
