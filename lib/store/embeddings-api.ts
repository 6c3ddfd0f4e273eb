import { embeddingsReplySchema } from '../contract/dataset';
import { serversReplySchema } from '../contract/reply';
import type { ServerView } from '../contract/request';
import { request } from './http';

/** Texts to one request. */
export const BATCH = 256;

export const fetchServers = async (signal: AbortSignal): Promise<ServerView[]> =>
  (await request(serversReplySchema, '/api/servers', { signal })).servers;

/** One vector a text, in their order. Rejects with an ApiError, or where the reply does not hold what it says. */
export async function fetchEmbeddings(
  body: { serverId: string; model: string; texts: readonly string[] },
  signal: AbortSignal,
): Promise<Float32Array[]> {
  const reply = await request(embeddingsReplySchema, '/api/embeddings', { method: 'POST', body, signal });
  return readVectors(reply, body.texts.length);
}

/** Little-endian float32 numbers in base64, cut into vectors. */
export function readVectors(reply: { dimensions: number; vectors: string }, count: number): Float32Array[] {
  const bytes = Uint8Array.from(atob(reply.vectors), (character) => character.charCodeAt(0));
  if (bytes.length !== count * reply.dimensions * 4)
    throw new Error(
      `The server sent ${bytes.length} bytes of embeddings where ${count} texts of ${reply.dimensions} numbers take ${count * reply.dimensions * 4}.`,
    );
  const read = new DataView(bytes.buffer);
  return Array.from({ length: count }, (_, text) =>
    Float32Array.from({ length: reply.dimensions }, (_zero, i) =>
      read.getFloat32((text * reply.dimensions + i) * 4, true),
    ),
  );
}
