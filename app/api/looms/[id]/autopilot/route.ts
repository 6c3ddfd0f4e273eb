import { putAutopilotSchema } from '@/lib/contract/request';
import { idSchema } from '@/lib/loom/id';
import { body, json, parsed, route } from '@/lib/server/api/respond';
import { setAutopilot } from '@/lib/server/use-cases/set-autopilot';

export const PUT = route<{ id: string }>(async (ctx, request, { id }) => {
  const input = await body(request, putAutopilotSchema);
  return json({ autopilot: await setAutopilot(ctx, parsed(idSchema, id, 'id'), input) });
});
