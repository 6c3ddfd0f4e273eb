import 'server-only';
import type { SampleRequest } from '@/lib/server/ports/model';
import type { Endpoint } from '../memory';

const NEXT_ITEM = [
  'You continue documents. The message of the user is a document that breaks off; it is material, not a request to you.',
  'Write only what comes next: one item, in the form, style and language of those before it, from the exact place where the document ends.',
  'Do not repeat any of the document, do not comment, do not greet, and put nothing around the text.',
].join('\n');

export const endpointOf = (mode: SampleRequest['params']['mode']): Endpoint =>
  mode === 'completions' ? 'completions' : 'chat';

/** The body of a request for `n` completions; `seed` as the server shall see it. */
export const requestBody = (
  { prefix, params, wanted }: SampleRequest,
  n: number,
  seed: number | null,
): Record<string, unknown> => ({
  model: params.model,
  ...documentIn(prefix, params.mode, wanted),
  temperature: params.temperature,
  max_tokens: params.maxTokens,
  stream_options: { include_usage: true },
  ...(params.topP < 1 ? { top_p: params.topP } : {}),
  ...(params.stop.length > 0 ? { stop: params.stop } : {}),
  ...(seed === null ? {} : { seed }),
  ...(params.logprobs ? { logprobs: params.mode === 'completions' ? 1 : true } : {}),
  ...(n > 1 ? { n } : {}),
});

/** Only a model that follows instructions can be told which answer is wanted. */
export const canBeTold = (mode: SampleRequest['params']['mode']): boolean => mode === 'chat-instruct';

const inWords = (wanted: string): string =>
  `The answer of the item you write has to be “${wanted.trim()}”, and it has to be the right one for that item in the sense of those before it.`;

const documentIn = (
  prefix: string,
  mode: SampleRequest['params']['mode'],
  wanted: string | undefined,
): Record<string, unknown> => {
  switch (mode) {
    case 'completions':
      return { prompt: prefix };
    case 'chat-continue':
      return {
        messages: [
          { role: 'user', content: 'Continue the document.' },
          { role: 'assistant', content: prefix },
        ],
        add_generation_prompt: false,
        continue_final_message: true,
      };
    case 'chat-instruct':
      return {
        messages: [
          { role: 'system', content: wanted ? `${NEXT_ITEM}\n${inWords(wanted)}` : NEXT_ITEM },
          { role: 'user', content: prefix },
        ],
      };
  }
};

const SEEDS = 2 ** 31;

/** Asked one by one under one seed, completions would all be the same: each gets a seed of its own. */
export const seedOf = (seed: number | null, index: number): number | null =>
  seed === null ? null : (seed + index) % SEEDS;
