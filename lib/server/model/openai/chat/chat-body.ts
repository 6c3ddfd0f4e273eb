import 'server-only';
import type { ChatReply, ChatRequest } from '@/lib/server/ports/model';

/** The body of a question. Where no schema can be enforced it is told in the prompt, which must then say "JSON". */
export const chatBody = (request: ChatRequest, mode: ChatReply['mode']): Record<string, unknown> => {
  const { model, system, user, temperature, maxTokens, json, topLogprobs } = request;
  const told = json && mode !== 'json_schema' ? `${system}\n\n${inWords(json.schema)}` : system;
  return {
    model,
    messages: [
      { role: 'system', content: told },
      { role: 'user', content: user },
    ],
    temperature,
    max_tokens: maxTokens,
    stream_options: { include_usage: true },
    ...(topLogprobs ? { logprobs: true, top_logprobs: topLogprobs } : {}),
    ...(json && mode !== 'text' ? { response_format: formatOf(json, mode) } : {}),
  };
};

const formatOf = ({ name, schema }: NonNullable<ChatRequest['json']>, mode: 'json_schema' | 'json_object') =>
  mode === 'json_object' ? { type: mode } : { type: mode, json_schema: { name, schema, strict: true } };

const inWords = (schema: Record<string, unknown>): string =>
  `Reply with one JSON object and nothing else. It must fit this JSON Schema:\n${JSON.stringify(schema)}`;
