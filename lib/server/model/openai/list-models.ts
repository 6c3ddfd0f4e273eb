import 'server-only';
import { z } from 'zod';
import { jsonCall } from './call/json-call';
import type { OpenAiServer } from './call/server';

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string().min(1) })) });

/** The ids of the server's models in its own order, each once. Rejects with `CallFailed` or the abort. */
export const listModels = async (server: OpenAiServer, signal: AbortSignal): Promise<string[]> => {
  const { data } = await jsonCall(server, { method: 'get', path: '/models', signal }, modelsSchema);
  return [...new Set(data.map(({ id }) => id))];
};
