import 'server-only';
import type { ScoringMethod } from '@/lib/server/ports/model';
import type { Scoring } from '../scoring';

const BY_CHAT =
  ' The server gives them by chat: each prompt is the message of a user, under an instruction to go on with it.';
const OLLAMA =
  ' Ollama puts each prompt into the chat template of its model, and cuts one that is longer than its num_ctx without a word.';
const OLLAMA_DRAWS =
  ' It draws from the 40 likeliest tokens, with the penalty on repetition that its model file has.';

/** What a reader of the numbers should know of how they come about; empty where there is nothing to say. */
export const remarkOn = (method: ScoringMethod, { server, model }: Scoring): string => {
  if (method === 'echo') return '';
  const { topFrom, drawsFrom } = server.memory.of('completions', model);
  const from = method === 'sampled' ? drawsFrom : topFrom;
  const ollama = server.kind === 'ollama' ? OLLAMA + (method === 'sampled' ? OLLAMA_DRAWS : '') : '';
  return (from === 'chat' ? BY_CHAT : '') + ollama;
};
