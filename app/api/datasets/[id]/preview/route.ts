import { previewQuerySchema } from '@/lib/contract/dataset';
import { idSchema } from '@/lib/loom/id';
import { json, parsed, query, route } from '@/lib/server/api/respond';
import { previewExport } from '@/lib/server/use-cases/preview-export';

export const GET = route<{ id: string }>(async (ctx, request, { id }) => {
  const { format } = query(request, previewQuerySchema);
  return json(await previewExport(ctx, parsed(idSchema, id, 'id'), format));
});
