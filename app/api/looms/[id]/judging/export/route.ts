import { judgingExportQuerySchema } from '@/lib/contract/audit';
import { idSchema } from '@/lib/loom/id';
import { download } from '@/lib/server/api/download';
import { parsed, query, route } from '@/lib/server/api/respond';
import { exportJudging } from '@/lib/server/use-cases/export-judging';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { format } = query(request, judgingExportQuerySchema);
  return download(await exportJudging(ctx, parsed(idSchema, id, 'id'), format));
});
