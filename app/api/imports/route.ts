import { uploadQuerySchema } from '@/lib/contract/importing';
import { json, query, route } from '@/lib/server/api/respond';
import { uploadImport } from '@/lib/server/use-cases/upload-import';

export const POST = route(async (ctx, request) => {
  const { name } = query(request, uploadQuerySchema);
  return json({ job: await uploadImport(ctx, name, request.body) }, 201);
});
