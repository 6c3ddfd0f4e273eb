/**
 * Every behaviour the fake server knows, by model name. A name may end in `-<number>` where its sentence speaks of a
 * number: `paced-20`, `rate-limit-2`. A name that is not here is answered with 404, as a real server does.
 */
export const FAULTS = {
  good: 'Does all that is asked, at once.',
  paced: 'Sends a token every <number> milliseconds (20).',
  'paced-runs-on': 'Does what `runs-on` does, a token every <number> milliseconds (20).',
  'runs-on': 'Writes item after item until max_tokens or a stop sequence ends it, as a base model does.',
  markup: 'Writes HTML into every question.',
  'early-close': 'Closes the stream in good order after three tokens, without a finish_reason.',
  'done-early': 'Sends [DONE] after three tokens, without a finish_reason.',
  'empty-stream': 'Opens a stream and closes it without one event.',
  reset: 'Resets the connection after three tokens.',
  'reset-first': 'Resets the first connection of each request before it answers, then works.',
  stall: 'Sends three tokens and then nothing more, with the connection open.',
  silent: 'Takes the request and never answers.',
  'stall-after-end': 'Ends every completion, but never the stream.',
  'slow-first-token': 'Waits <number> milliseconds (500) before the first token.',
  whole: 'Answers in one piece of JSON even when a stream is asked for.',
  comments: 'Sends SSE comments while it waits and between tokens, as gateways do.',
  'html-page': 'Answers 200 with an HTML page, as a login wall or a wrong path does.',
  'html-error': 'Answers 502 with an HTML page, as a proxy does.',
  'rate-limit': 'Answers each new request 429 with a Retry-After of <number> seconds (1), then works.',
  'rate-limit-bare': 'Answers each new request 429 without a Retry-After, then works.',
  'rate-limit-always': 'Answers every request 429 without a Retry-After.',
  quota: 'Answers 429 insufficient_quota, always.',
  overloaded: 'Answers every request 503.',
  'n-ignored': 'Writes one completion whatever n says, as Ollama does.',
  'n-500': 'Answers 500 when n is above 1, as older llama.cpp does.',
  'n-refused': 'Answers 400 when n is above 1, and says so.',
  'wrong-index': 'Gives the last completion its finish_reason under an index that nobody asked for.',
  'refuse-temperature': 'Answers 400 to any temperature, as some reasoning models do.',
  'refuse-top-p': 'Answers 422 to top_p, in the words of a pydantic server.',
  'refuse-seed': 'Answers 400 to seed.',
  'refuse-logprobs': 'Answers 400 to logprobs.',
  'refuse-stop': 'Answers 400 to stop.',
  'stop-ignored': 'Takes stop and writes item after item to max_tokens all the same.',
  'refuse-max-tokens': 'Answers 400 to max_tokens on chat and wants max_completion_tokens.',
  'refuse-usage': 'Answers 400 to stream_options.',
  'malformed-json': 'Sends an event that is not JSON after three tokens.',
  'error-in-stream': 'Sends an error object as an event after three tokens.',
  'error-first': 'Sends an error object as the first event of a 200 stream.',
  'no-logprobs': 'Takes logprobs and gives none.',
  'no-echo': 'Answers 400 to echo, but gives the top tokens.',
  'echo-straddles': 'Echoes with a token that runs across the end of the document.',
  'echo-ignored': 'Takes echo and answers with its completion alone.',
  'echo-chance': 'Echoes with log probabilities that depend on nothing.',
  'echo-constant': 'Echoes with the same log probability for each token.',
  'echo-last-only': 'Echoes with the log probability of the last token, and 0 for all others.',
  'echo-no-arrays': 'Answers 400 to more than one prompt.',
  'echo-first-only': 'Takes several prompts and answers the first.',
  'echo-backwards': 'Answers several prompts last first, each with its index.',
  'echo-trims': 'Echoes words without the space before them.',
  'echo-cuts': 'Echoes only the second half of the document.',
  'echo-needs-one': 'Answers 400 to max_tokens 0, as vLLM does.',
  'zero-500': 'Answers 500 to max_tokens 0, as OpenAI does.',
  'zero-endless': 'Never answers where max_tokens is 0, as Ollama writes without end.',
  'echo-list-reply': 'Answers several prompts with a list of replies, as llama.cpp does.',
  'echo-content':
    'Ignores echo, and gives log probabilities in the form of chat, as llama.cpp and Ollama do.',
  'refuse-neutral-top-p': 'Answers 400 to echo and 422 to a top_p of 1, as TGI does.',
  'forbids-logprobs': 'Answers 403 to logprobs, as OpenAI does for models that reason.',
  'n-slots': 'Answers 400 when n is above 2, in the words of llama.cpp.',
  'echo-500': 'Answers 500 to echo.',
  'nan-logprobs': 'Echoes the last token with a bare NaN: always, or in one of <number> questions.',
  'minus-infinity': 'Echoes the last token with a bare -Infinity: always, or in one of <number> questions.',
  'positive-logprobs': 'Echoes the last token with 0.5: always, or in one of <number> questions.',
  'missing-one-in': 'Gives no log probabilities in one of <number> replies to questions.',
  'label-missing': 'Answers 400 to echo, and never has No among the likeliest tokens of an answer.',
  'shared-first-token': 'Answers 400 to echo; its words begin with a token that is the space alone.',
  'split-words': 'Answers 400 to echo; its tokens are at most two letters long where a word is longer.',
  'top-5-only': 'Answers 400 to echo, and names <number> likeliest tokens (5) when more are asked for.',
  sized:
    'Scores as a model of <number> million parameters (20): the bigger, the more it gives the tempting answer.',
  'sized-slow': 'Does what `sized` does, 20 milliseconds a reply.',
  vanishes: 'Answers 404 once it was asked <number> times (20).',
  'no-completions': 'Has no /v1/completions (404).',
  'no-chat': 'Has no /v1/chat/completions (404).',
  'echo-document': 'Begins a chat reply by repeating the end of the document.',
  'context-length': 'Answers 400 context_length_exceeded.',
  'needs-key': 'Answers 401, quoting the key it was given, unless that is the right one.',
  redirects: 'Answers 307 to another origin.',
  'leaks-key': 'Answers 400 with the Authorization header in the message.',
  'no-schema': 'Answers 400 to response_format json_schema.',
  'no-json-mode': 'Answers 400 to any response_format.',
  'judge-garbage': 'Judges with text that is not JSON.',
  'judge-prose': 'Judges with JSON inside prose and a Markdown fence.',
  'judge-repairable': 'Judges with a missing candidate first, and whole once it is told.',
  'no-embeddings': 'Has no /v1/embeddings (404).',
  'embed-base64': 'Gives embeddings as base64, whatever was asked.',
  'embed-backwards': 'Gives embeddings last text first, each with its index.',
  'embed-short': 'Gives one embedding too few.',
  'embed-twice': 'Gives two embeddings the same index.',
  'embed-ragged': 'Gives the last embedding one number too few.',
  'embed-empty': 'Gives empty embeddings.',
  'few-logprobs': 'Answers 400 to more than five top_logprobs.',
  'judge-biased': 'Always puts the candidate shown first in front.',
  'judge-wavers': 'Judges by the text, but lifts the candidate shown first by one place.',
} as const satisfies Record<string, string>;
export type FaultName = keyof typeof FAULTS;

export interface ModelUnderFault {
  fault: FaultName;
  /** The number at the end of the name. */
  amount: number | null;
}

/** What a model name stands for; null for a name that is not in the table. */
export const faultOf = (model: string): ModelUnderFault | null => {
  if (isFault(model)) return { fault: model, amount: null };
  const [, name = '', amount = ''] = /^(.*)-(\d+)$/.exec(model) ?? [];
  return isFault(name) ? { fault: name, amount: Number(amount) } : null;
};

const isFault = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);
