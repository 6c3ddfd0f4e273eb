import 'server-only';
import { z } from 'zod';
import type { Embeddings, EmbedRequest } from '@/lib/server/ports/model';
import { jsonCall } from '../call/json-call';
import type { OpenAiServer } from '../call/server';
import { CallFailed } from '../errors/failure';
import { modelError } from '../errors/model-errors';
import { decodeVector } from './decode-vector';

const embeddingsSchema = z.object({
  data: z.array(
    z.object({
      /** Some servers leave it out and answer in the order asked. */
      index: z.int().nonnegative().nullish(),
      /** Numbers, or little-endian float32 as base64. */
      embedding: z.union([z.array(z.number()), z.string()]),
    }),
  ),
  usage: z.object({ prompt_tokens: z.int().nonnegative().nullish() }).nullish(),
});

/** Embeds texts in one request. Rejects with `ModelError` where anything of the answer is not as asked. */
export const embed = async (server: OpenAiServer, request: EmbedRequest): Promise<Embeddings> => {
  const { model, texts, signal } = request;
  try {
    const { data, usage } = await jsonCall(
      server,
      { method: 'post', path: '/embeddings', body: { model, input: texts }, signal },
      embeddingsSchema,
    );
    return { vectors: inOrder(server, model, texts.length, data), tokensIn: usage?.prompt_tokens ?? null };
  } catch (thrown) {
    if (signal.aborted) throw modelError('stopped', `The call to ${server.name} was stopped.`);
    throw thrown instanceof CallFailed ? thrown.failure.error : thrown;
  }
};

type Data = z.infer<typeof embeddingsSchema>['data'];

const inOrder = (server: OpenAiServer, model: string, count: number, data: Data): Float32Array[] => {
  const wrong = (what: string) => modelError('malformed', `${server.name} ${what}.`);
  if (data.length !== count)
    throw wrong(`gave ${data.length} embeddings for ${count} texts, so none of them can be trusted`);
  const vectors: (Float32Array | undefined)[] = new Array(count).fill(undefined);
  for (const [place, { index, embedding }] of data.entries()) {
    const at = index ?? place;
    if (at >= count || vectors[at]) throw wrong(`numbers its embeddings wrongly (index ${at})`);
    const vector = decodeVector(embedding);
    if (!vector) throw wrong(`gave an embedding of ${model} that is not a list of numbers (index ${at})`);
    vectors[at] = vector;
  }
  const whole = vectors.filter((vector) => vector !== undefined);
  const length = whole[0]?.length ?? 0;
  if (whole.some((vector) => vector.length !== length))
    throw wrong(`gave embeddings of ${model} that differ in length`);
  return whole;
};
