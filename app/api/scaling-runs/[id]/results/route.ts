import { resultsQuerySchema } from '@/lib/contract/scaling-files';
import { idSchema } from '@/lib/loom/id';
import { download } from '@/lib/server/api/download';
import { parsed, query, route } from '@/lib/server/api/respond';
import { exportResults } from '@/lib/server/use-cases/export-results';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { model } = query(request, resultsQuerySchema);
  return download(await exportResults(ctx, parsed(idSchema, id, 'id'), model ?? null));
});
