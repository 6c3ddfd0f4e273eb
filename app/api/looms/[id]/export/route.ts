import { exportQuerySchema } from '@/lib/contract/query';
import { idSchema } from '@/lib/loom/id';
import { download } from '@/lib/server/api/download';
import { parsed, query, route } from '@/lib/server/api/respond';
import { exportLoom } from '@/lib/server/use-cases/export-loom';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { format } = query(request, exportQuerySchema);
  return download(await exportLoom(ctx, parsed(idSchema, id, 'id'), format));
});
