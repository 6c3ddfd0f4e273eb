import 'server-only';
import { z } from 'zod';
import { chat } from '../chat/chat';
import type { Finding, Probed } from './checks';

const answerSchema = z.strictObject({ answer: z.enum(['yes', 'no']) });
const JSON_SCHEMA = {
  type: 'object',
  properties: { answer: { type: 'string', enum: ['yes', 'no'] } },
  required: ['answer'],
  additionalProperties: false,
};
const ASKED_IN = { json_schema: 'by schema', json_object: 'as a JSON object', text: 'in words' };

export const findJsonSchema = async ({ server, model }: Probed, signal: AbortSignal): Promise<Finding> => {
  const { text, mode } = await chat(server, {
    model,
    system: 'You answer with JSON.',
    user: 'Is seven a prime number?',
    temperature: 0,
    maxTokens: 256,
    json: { name: 'answer', schema: JSON_SCHEMA },
    signal,
  });
  if (mode !== 'json_schema')
    return { ok: false, sentence: `It refuses a JSON schema: the judge asks for JSON ${ASKED_IN[mode]}.` };
  return fits(text)
    ? { ok: true, sentence: 'It keeps to a JSON schema.' }
    : {
        ok: false,
        sentence: 'It takes a JSON schema and does not keep to it: judge replies may need repair.',
      };
};

const fits = (text: string): boolean => {
  try {
    return answerSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
};
