import { priceQuerySchema } from '@/lib/contract/prices';
import { json, query, route } from '@/lib/server/api/respond';
import { readPrice } from '@/lib/server/use-cases/read-price';

export const GET = route(async (ctx, request) =>
  json(await readPrice(ctx, query(request, priceQuerySchema))),
);
