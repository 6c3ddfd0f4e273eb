import { duplicateLoomSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { duplicateLoom } from '@/lib/server/use-cases/duplicate-loom';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, duplicateLoomSchema);
  return json({ loom: await duplicateLoom(ctx, parsed(idSchema, id, 'id'), input) }, 201);
});
