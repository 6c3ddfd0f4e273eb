import type { FaultName, ModelUnderFault } from './faults.ts';
import type { FakeState } from './state.ts';

export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  /** JSON, or a page when it is a string. */
  body: unknown;
}

/** The error body of OpenAI's API. */
export const errorBody = (message: string, code: string | null, param: string | null = null) => ({
  error: { message, type: 'invalid_request_error', param, code },
});

const unsupported = (param: string): Refusal => ({
  status: 400,
  body: errorBody(
    `Unsupported parameter: '${param}' is not supported with this model.`,
    'unsupported_parameter',
    param,
  ),
});
const limited = (retryAfter: number | null): Refusal => ({
  status: 429,
  headers: retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  body: {
    error: {
      message: 'Rate limit reached for requests.',
      type: 'requests',
      param: null,
      code: 'rate_limit_exceeded',
    },
  },
});
const page = (status: number): Refusal => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html><head><title>Sign in to continue</title></head><body><form></form></body></html>',
});

export interface Asked {
  endpoint: 'completions' | 'chat' | 'embeddings';
  body: Record<string, unknown>;
  authorization: string | undefined;
  key: string;
  state: FakeState;
}

type Rule = (asked: Asked, amount: number | null) => Refusal | null;
const has = ({ body }: Asked, param: string): boolean => body[param] !== undefined && body[param] !== null;
const refusing =
  (param: string): Rule =>
  (asked) =>
    has(asked, param) ? unsupported(param) : null;
const manyAsked = ({ body }: Asked): boolean => typeof body.n === 'number' && body.n > 1;

const NO_ECHO: FaultName[] = ['no-echo', 'label-missing', 'shared-first-token', 'split-words', 'top-5-only'];

export const noSuchModel = (model: unknown): Refusal => ({
  status: 404,
  body: errorBody(`The model '${model}' does not exist.`, 'model_not_found', 'model'),
});

/** The faults that answer before anything is written. Each is null where it lets a request pass. */
const RULES: Partial<Record<FaultName, Rule>> = {
  'html-page': () => page(200),
  'html-error': () => page(502),
  'rate-limit': ({ state, body }, amount) => (state.isFirst(body) ? limited(amount ?? 1) : null),
  'rate-limit-bare': ({ state, body }) => (state.isFirst(body) ? limited(null) : null),
  'rate-limit-always': () => limited(null),
  quota: () => ({
    status: 429,
    body: errorBody(
      'You exceeded your current quota, please check your plan and billing details.',
      'insufficient_quota',
    ),
  }),
  overloaded: () => ({ status: 503, body: errorBody('The engine is currently overloaded.', 'overloaded') }),
  'n-500': (asked) =>
    manyAsked(asked) ? { status: 500, body: errorBody('Only one completion choice is allowed', null) } : null,
  'n-refused': (asked) =>
    manyAsked(asked) ? { status: 400, body: errorBody("Only 'n' = 1 is supported.", null, 'n') } : null,
  'refuse-temperature': refusing('temperature'),
  'refuse-top-p': (asked) =>
    has(asked, 'top_p')
      ? { status: 422, body: { detail: [{ loc: ['body', 'top_p'], msg: 'extra fields not permitted' }] } }
      : null,
  'refuse-seed': refusing('seed'),
  'refuse-logprobs': refusing('logprobs'),
  'few-logprobs': ({ body }) =>
    Number(body.top_logprobs) > 5
      ? { status: 400, body: errorBody('top_logprobs must be at most 5.', null, 'top_logprobs') }
      : null,
  'refuse-stop': refusing('stop'),
  'refuse-usage': refusing('stream_options'),
  'refuse-max-tokens': (asked) =>
    asked.endpoint === 'chat' && has(asked, 'max_tokens')
      ? {
          status: 400,
          body: errorBody(
            "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
            'unsupported_parameter',
            'max_tokens',
          ),
        }
      : null,
  ...Object.fromEntries(
    NO_ECHO.map((fault): [FaultName, Rule] => [
      fault,
      (asked) => (asked.body.echo ? unsupported('echo') : null),
    ]),
  ),
  'echo-500': ({ body }) =>
    body.echo ? { status: 500, body: errorBody('Internal Server Error', null) } : null,
  'echo-no-arrays': ({ body }) =>
    Array.isArray(body.prompt)
      ? { status: 400, body: errorBody('prompt must be a string.', null, 'prompt') }
      : null,
  'echo-needs-one': ({ body }) =>
    body.max_tokens === 0
      ? { status: 400, body: errorBody('max_tokens must be at least 1, got 0.', null, 'max_tokens') }
      : null,
  'zero-500': ({ body }) =>
    body.max_tokens === 0
      ? { status: 500, body: errorBody('The server had an error while processing your request.', null) }
      : null,
  'echo-list-reply': ({ body }) => (Array.isArray(body.prompt) ? { status: 200, body: [] } : null),
  'refuse-neutral-top-p': (asked) => {
    if (asked.body.echo) return unsupported('echo');
    const error = 'Input validation error: `top_p` must be > 0.0 and < 1.0';
    return asked.body.top_p === 1 ? { status: 422, body: { error, error_type: 'validation' } } : null;
  },
  'forbids-logprobs': (asked) =>
    has(asked, 'logprobs')
      ? { status: 403, body: errorBody('You are not allowed to request logprobs from this model', null) }
      : null,
  'n-slots': ({ body }) =>
    Number(body.n) > 2
      ? {
          status: 400,
          body: errorBody('n_cmpl cannot be greater than the number of slots, please increase -np', null),
        }
      : null,
  vanishes: ({ state, body }, amount) =>
    state.nextDraw(`\u0000${body.model}`) < (amount ?? 20) ? null : noSuchModel(body.model),
  'no-completions': ({ endpoint }) =>
    endpoint === 'completions' ? { status: 404, body: { detail: 'Not Found' } } : null,
  'no-embeddings': ({ endpoint }) =>
    endpoint === 'embeddings' ? { status: 404, body: { detail: 'Not Found' } } : null,
  'no-chat': ({ endpoint }) => (endpoint === 'chat' ? { status: 404, body: { detail: 'Not Found' } } : null),
  'context-length': () => ({
    status: 400,
    body: errorBody(
      "This model's maximum context length is 4097 tokens.",
      'context_length_exceeded',
      'messages',
    ),
  }),
  'needs-key': ({ authorization, key }) =>
    authorization === `Bearer ${key}`
      ? null
      : {
          status: 401,
          body: errorBody(
            `Incorrect API key provided: ${authorization?.slice(7) ?? 'none'}.`,
            'invalid_api_key',
          ),
        },
  'leaks-key': ({ authorization }) => ({ status: 400, body: errorBody(`Bad header ${authorization}`, null) }),
  redirects: () => ({ status: 307, headers: { location: 'http://127.0.0.1:9/v1/completions' }, body: '' }),
  'no-schema': ({ body }) => (formatOf(body) === 'json_schema' ? unsupported('response_format') : null),
  'no-json-mode': ({ body }) => (formatOf(body) ? unsupported('response_format') : null),
};

const formatOf = (body: Record<string, unknown>): unknown => {
  const format = body.response_format;
  return typeof format === 'object' && format !== null && 'type' in format ? format.type : null;
};

export const refusalOf = ({ fault, amount }: ModelUnderFault, asked: Asked): Refusal | null =>
  RULES[fault]?.(asked, amount) ?? null;
