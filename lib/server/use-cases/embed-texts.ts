import 'server-only';
import { createHash } from 'node:crypto';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import type { Embedding } from '../ports/datasets';
import { PRACTICE_ROW } from '../ports/practice-row';

/** Texts in one request to the model server. */
const PORTION = 64;

export interface EmbedTexts {
  serverId: string;
  model: string;
  texts: string[];
}

export interface EmbeddedTexts {
  dimensions: number;
  /** Little-endian float32 vectors in the order asked, one after the other, base64. */
  vectors: string;
  /** How many of the texts were known already. */
  cached: number;
}

/** Embeds texts, and keeps what was embedded: the same text is asked of the same model of the same server once. */
export async function embedTexts(
  ctx: AppContext,
  { serverId, model, texts }: EmbedTexts,
  signal: AbortSignal,
): Promise<EmbeddedTexts> {
  const name = `${await baseUrlOf(ctx, serverId)} ${model}`;
  const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
  const kept = await ctx.repository.read.getEmbeddings(name, [...new Set(hashes)]);
  const known = new Map(kept.map((embedding) => [embedding.hash, embedding]));
  const textOf = new Map(hashes.map((hash, at) => [hash, texts[at] ?? '']));
  const missing = [...textOf].filter(([hash]) => !known.has(hash));
  const port = missing.length > 0 ? await ctx.models.get(serverId) : null;
  for (let from = 0; port && from < missing.length; from += PORTION) {
    const portion = missing.slice(from, from + PORTION);
    const { vectors } = await port.embed({ model, texts: portion.map(([, text]) => text), signal });
    const made = portion.map(([hash], at) => encode(hash, vectors[at] ?? new Float32Array()));
    await ctx.repository.write((writer) => writer.putEmbeddings(name, made));
    for (const embedding of made) known.set(embedding.hash, embedding);
  }
  const dimensions = known.values().next().value?.dimensions ?? 0;
  if (known.values().some((embedding) => embedding.dimensions !== dimensions))
    throw new AppError(
      'server_failed',
      `${model} gives vectors of another length than it gave before. Is it another model under the same name?`,
    );
  const bytes = hashes.map((hash) => Buffer.from(known.get(hash)?.vector ?? '', 'base64'));
  return {
    dimensions,
    vectors: Buffer.concat(bytes).toString('base64'),
    cached: hashes.filter((hash) => kept.some((embedding) => embedding.hash === hash)).length,
  };
}

const baseUrlOf = async (ctx: AppContext, serverId: string): Promise<string> =>
  (await ctx.repository.servers.get(serverId))?.baseUrl ?? PRACTICE_ROW.baseUrl;

function encode(hash: string, vector: Float32Array): Embedding {
  const bytes = Buffer.alloc(4 * vector.length);
  for (const [at, value] of vector.entries()) bytes.writeFloatLE(value, 4 * at);
  return { hash, dimensions: vector.length, vector: bytes.toString('base64') };
}
