import { openWorkshopLoomSchema } from '@/lib/contract/workshop';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { openWorkshopLoom } from '@/lib/server/use-cases/open-workshop-loom';

export const POST = route<{ id: string }>(async (ctx, request, { id }) => {
  const words = await body(request, openWorkshopLoomSchema);
  return json(await openWorkshopLoom(ctx, parsed(idSchema, id, 'id'), words));
});
