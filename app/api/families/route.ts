import { putFamiliesSchema } from '@/lib/contract/scaling-files';
import { body, json, route } from '@/lib/server/api/respond';
import { putFamilies, readFamilies } from '@/lib/server/use-cases/families';

export const GET = route(async (ctx) => json(await readFamilies(ctx)));

export const PUT = route(async (ctx, request) =>
  json(await putFamilies(ctx, await body(request, putFamiliesSchema))),
);
