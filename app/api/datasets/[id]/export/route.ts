import { datasetExportQuerySchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { download } from '@/lib/server/api/download';
import { parsed, query, route } from '@/lib/server/api/respond';
import { exportDataset } from '@/lib/server/use-cases/export-dataset';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { format } = query(request, datasetExportQuerySchema);
  return download(await exportDataset(ctx, parsed(idSchema, id, 'id'), format));
});
