import { importResultsSchema } from '@/lib/contract/scaling-files';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { importResults } from '@/lib/server/use-cases/import-results';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, importResultsSchema);
  return json(await importResults(ctx, parsed(idSchema, id, 'id'), input));
});
