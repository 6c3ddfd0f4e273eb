import { steerFlightsSchema } from '@/lib/contract/flights';
import { body, json, route } from '@/lib/server/api/respond';
import { listFlights } from '@/lib/server/use-cases/list-flights';
import { steerFlights } from '@/lib/server/use-cases/steer-flights';

export const GET = route(async (ctx) => json(await listFlights(ctx)));

export const PUT = route(async (ctx, request) =>
  json({ failures: await steerFlights(ctx, await body(request, steerFlightsSchema)) }),
);
