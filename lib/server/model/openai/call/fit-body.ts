import 'server-only';
import type { Droppable, ModelFacts } from '../memory';

/** A request body without what the model is known to refuse. */
export const fitBody = (
  body: Record<string, unknown>,
  { refused }: Pick<ModelFacts, 'refused'>,
): Record<string, unknown> => {
  if (refused.size === 0) return body;
  const { max_tokens, ...rest } = body;
  const kept = Object.fromEntries(Object.entries(rest).filter(([key]) => !refused.has(paramOf(key))));
  if (max_tokens === undefined) return kept;
  return { ...kept, [refused.has('max_tokens') ? 'max_completion_tokens' : 'max_tokens']: max_tokens };
};

/** `top_logprobs` stands and falls with `logprobs`. */
const paramOf = (key: string): Droppable => (key === 'top_logprobs' ? 'logprobs' : (key as Droppable));

const CONSEQUENCE: Record<Droppable, string | null> = {
  temperature: 'it uses its own',
  top_p: 'it uses its own',
  seed: 'its completions cannot be repeated',
  stop: 'completions are cut here instead',
  logprobs: 'candidates carry no log probabilities',
  stream_options: null,
  max_tokens: null,
};

/** What to tell the person of a parameter that was left out; null where it changes nothing for them. */
export const leftOut = (param: Droppable, model: string): string | null => {
  const consequence = CONSEQUENCE[param];
  return consequence && `${param} left out: ${model} refuses it, so ${consequence}.`;
};

/** Left out, these change what is drawn: worth saying of every step, not only of the first. */
export const changesDraws = (param: Droppable): boolean =>
  param === 'temperature' || param === 'top_p' || param === 'seed';
