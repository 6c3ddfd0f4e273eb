import { openApiDocument } from '@/lib/contract/openapi';
import { json, route } from '@/lib/server/api/respond';
import { VERSION } from '@/lib/server/version';

export const GET = route(async () => json(openApiDocument(VERSION)));
