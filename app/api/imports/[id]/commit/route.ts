import { commitImportSchema } from '@/lib/contract/importing';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { commitImport } from '@/lib/server/use-cases/commit-import';

type Params = { id: string };

export const POST = route<Params>(async (ctx, request, { id }) => {
  const input = await body(request, commitImportSchema);
  return json({ job: commitImport(ctx, parsed(idSchema, id, 'id'), input) }, 202);
});
