import { z } from 'zod';

const stopSchema = z.union([z.string(), z.array(z.string())]).nullish();
const shared = {
  model: z.string(),
  n: z.int().min(1).max(128).nullish(),
  max_tokens: z.int().min(0).nullish(),
  temperature: z.number().nullish(),
  top_p: z.number().nullish(),
  stop: stopSchema,
  seed: z.int().nullish(),
  stream: z.boolean().nullish(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
};

export const completionsBodySchema = z.object({
  ...shared,
  prompt: z.union([z.string(), z.array(z.string()).min(1)]),
  echo: z.boolean().nullish(),
  logprobs: z.int().min(0).max(20).nullish(),
});
export type CompletionsBody = z.infer<typeof completionsBodySchema>;

export const chatBodySchema = z.object({
  ...shared,
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })).min(1),
  max_completion_tokens: z.int().min(1).nullish(),
  logprobs: z.boolean().nullish(),
  top_logprobs: z.int().min(0).max(20).nullish(),
  response_format: z
    .object({
      type: z.string(),
      json_schema: z.object({ schema: z.record(z.string(), z.unknown()) }).optional(),
    })
    .nullish(),
  add_generation_prompt: z.boolean().optional(),
  continue_final_message: z.boolean().optional(),
});
export type ChatBody = z.infer<typeof chatBodySchema>;

export const embeddingsBodySchema = z.object({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
});
export type EmbeddingsBody = z.infer<typeof embeddingsBodySchema>;
