import 'server-only';
import { z } from 'zod';
import type { Refusal } from './failure';

const wordSchema = z.union([z.string(), z.number()]).transform(String).nullish().catch(null);
const saidSchema = z.object({
  message: z.unknown(),
  code: wordSchema,
  type: wordSchema,
  param: z.string().nullish().catch(null),
});

/** Reads the words out of an error object as OpenAI, vLLM, Ollama (a bare string) or FastAPI (`detail`) write it. */
export const saidIn = (value: unknown): Omit<Refusal, 'status'> => {
  const inner = isRecord(value) && value.error ? value.error : value;
  if (!isRecord(inner)) return { text: asText(inner), code: null, param: null };
  if ('detail' in inner) return { text: asText(inner.detail), code: null, param: null };
  const { message, code, type, param } = saidSchema.parse(inner);
  return { text: asText(message ?? inner), code: code ?? type ?? null, param: param ?? null };
};

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
