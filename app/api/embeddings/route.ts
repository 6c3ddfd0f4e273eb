import { embeddingsRequestSchema } from '@/lib/contract/dataset';
import { body, json, route } from '@/lib/server/api/respond';
import { embedTexts } from '@/lib/server/use-cases/embed-texts';

export const POST = route(async (ctx, request) =>
  json(await embedTexts(ctx, await body(request, embeddingsRequestSchema), request.signal)),
);
