import { treeExportQuerySchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { download } from '@/lib/server/api/download';
import { parsed, query, route } from '@/lib/server/api/respond';
import { exportTree } from '@/lib/server/use-cases/export-tree';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { format } = query(request, treeExportQuerySchema);
  return download(await exportTree(ctx, parsed(idSchema, id, 'id'), format));
});
