import { describe, expect, it } from 'vitest';
import {
  isDefinite,
  MODEL_ERRORS,
  modelError,
  withoutAdvice,
} from '@/lib/server/model/openai/errors/model-errors';
import { quote } from '@/lib/server/model/openai/errors/quote';
import { readFailure } from '@/lib/server/model/openai/errors/read-failure';
import { refusedParam, refusesMany } from '@/lib/server/model/openai/errors/refused-param';
import { retryAfterMs } from '@/lib/server/model/openai/errors/retry-after';
import { saidError } from '@/lib/server/model/openai/errors/said-error';
import { saidIn } from '@/lib/server/model/openai/errors/said-in';

const SPEAKER = { name: 'Box', secrets: ['sk-secret'] };

describe('error codes', () => {
  it('are stable words, each with something to do', () => {
    for (const [code, { advice }] of Object.entries(MODEL_ERRORS)) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(advice).toMatch(/^[A-Z].+\.$/);
    }
    expect(isDefinite('not-found')).toBe(true);
    expect(isDefinite('stalled')).toBe(false);
  });

  it('say what happened, then what to do', () => {
    const error = modelError('quota', 'Box answered 429.');
    expect(error.message).toMatch(/^Box answered 429\. Check the plan/);
    expect(error.isRetryable).toBe(false);
    expect(withoutAdvice(error)).toBe('Box answered 429.');
  });
});

describe('a quotation', () => {
  it('hides every secret, before it is shortened', () => {
    expect(quote(`${'x'.repeat(295)}sk-secret`, ['sk-secret'])).not.toContain('sk-');
    expect(quote('a sk-secret, sk-secret', ['sk-secret'])).toBe('a [key], [key]');
  });

  it('is one line of at most 300 characters', () => {
    expect(quote(' a\n\tb  c ', [])).toBe('a b c');
    expect(quote('é'.repeat(1000), [])).toHaveLength(300);
  });

  it('names a page by its title', () => {
    expect(quote('<!DOCTYPE html><html><title> Sign in </title>', [])).toBe('an HTML page titled “Sign in”');
    expect(quote('<html><body>hm', [])).toBe('an HTML page');
    expect(quote('a < b', [])).toBe('a < b');
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2030-01-01T00:00:00Z');
  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': '9999999' }, 9_999_999_000],
    [{ 'retry-after': 'Tue, 01 Jan 2030 00:01:00 GMT' }, 60_000],
    [{ 'retry-after': 'Mon, 01 Jan 2029 00:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': '-3' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%j is %j ms', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), now)).toBe(expected);
  });
});

describe('what a server says', () => {
  it.each([
    [{ error: { message: 'no', code: 'c', param: 'p', type: 't' } }, { text: 'no', code: 'c', param: 'p' }],
    [
      { message: 'no', type: 't' },
      { text: 'no', code: 't', param: null },
    ],
    [{ error: 'model "x" not found' }, { text: 'model "x" not found', code: null, param: null }],
    [
      { object: 'error', message: 'no', code: 400 },
      { text: 'no', code: '400', param: null },
    ],
    [{ detail: [{ loc: ['body', 'n'] }] }, { text: '[{"loc":["body","n"]}]', code: null, param: null }],
    [{ error: { message: { deep: 1 }, code: { odd: 1 } } }, { text: '{"deep":1}', code: null, param: null }],
    ['plain words', { text: 'plain words', code: null, param: null }],
    [null, { text: '', code: null, param: null }],
    [undefined, { text: '', code: null, param: null }],
  ])('%j is understood', (value, said) => {
    expect(saidIn(value)).toEqual(said);
  });

  it.each([
    [401, '', 'key-refused'],
    [403, '', 'key-refused'],
    [402, '', 'quota'],
    [404, 'Not Found', 'not-found'],
    [404, 'The model `x` does not exist', 'no-such-model'],
    [404, 'This is a chat model and not supported in the v1/completions endpoint.', 'not-found'],
    [405, '', 'not-found'],
    [400, 'the request exceeds the available context size', 'too-long'],
    [400, 'odd', 'refused'],
    [422, 'odd', 'refused'],
    [429, 'slow down', 'rate-limited'],
    [429, 'insufficient_quota', 'quota'],
    [500, '', 'server-error'],
    [529, 'overloaded', 'server-error'],
    [408, '', 'server-error'],
    [null, 'boom', 'server-error'],
  ])('%j “%s” is %s', (status, text, code) => {
    expect(saidError(SPEAKER, { status, text, code: null, param: null }).error.code).toBe(code);
  });

  it('reads a status out of the code of an error inside a stream', () => {
    const failure = saidError(SPEAKER, { status: null, code: '429', text: 'busy', param: null });
    expect(failure.error.code).toBe('rate-limited');
    expect(failure.isTransient).toBe(true);
  });
});

describe('what is thrown', () => {
  const wrapped = (code: string, message: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
  it.each([
    [wrapped('ECONNREFUSED', 'connect ECONNREFUSED'), 'unreachable', true],
    [
      new TypeError('fetch failed', { cause: new AggregateError([wrapped('ENOTFOUND', 'x').cause]) }),
      'unreachable',
      true,
    ],
    [wrapped('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'), 'unreachable', false],
    [wrapped('UND_ERR_HEADERS_TIMEOUT', 'Headers Timeout Error'), 'stalled', false],
    [wrapped('ECONNRESET', 'read ECONNRESET'), 'reset', true],
    [
      new TypeError('terminated', {
        cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }),
      }),
      'reset',
      true,
    ],
    [new TypeError('terminated'), 'reset', true],
    [new RangeError('a bug'), 'unexpected', false],
    ['a string', 'unexpected', false],
  ])('%s is %s', (thrown, code, isTransient) => {
    const failure = readFailure(thrown, SPEAKER, 0);
    expect(failure.error.code).toBe(code);
    expect(failure.isTransient).toBe(isTransient);
    expect(failure.error.message).not.toContain('fetch failed');
  });

  it('tells no secret that a message quotes', () => {
    const thrown = new TypeError('"Bearer sk-secret" is an invalid header value');
    expect(readFailure(thrown, SPEAKER, 0).error.message).toContain('"Bearer [key]"');
  });
});

describe('a refused parameter', () => {
  const body = {
    temperature: 0,
    top_p: 1,
    seed: 1,
    stop: ['x'],
    logprobs: 1,
    stream_options: {},
    max_tokens: 5,
  };
  const refusal = (text: string, rest: { status?: number; param?: string; code?: string } = {}) => ({
    status: 400,
    param: null,
    code: null,
    text,
    ...rest,
  });
  it.each([
    [refusal("Unsupported value: 'temperature' does not support 0", { param: 'temperature' }), 'temperature'],
    [refusal('temperature is deprecated for this model'), 'temperature'],
    [refusal('[{"loc":["body","top_p"],"msg":"extra fields not permitted"}]', { status: 422 }), 'top_p'],
    [refusal('You are not allowed to request logprobs'), 'logprobs'],
    [refusal('unknown field', { param: 'top_logprobs' }), 'logprobs'],
    [refusal("'stop' is not supported with this model"), 'stop'],
    [refusal('unsupported', { param: 'stream_options.include_usage' }), 'stream_options'],
    [
      refusal("'max_tokens' is not supported, use 'max_completion_tokens'", { param: 'max_tokens' }),
      'max_tokens',
    ],
    [refusal('max_tokens is too large: 9. Unexpected.', { param: 'max_tokens' }), null],
    [refusal('temperature must be at most 1', { param: 'temperature' }), null],
    [refusal('please stop doing this, it is not supported'), null],
    [refusal("'top_k' is not supported"), null],
    [refusal("'temperature' is not supported", { status: 500 }), null],
    [refusal('context too long'), null],
    [null, null],
  ])('is found in %j: %j', (said, param) => {
    expect(refusedParam(said, body)).toBe(param);
  });

  it('must have been asked for', () => {
    expect(refusedParam(refusal("'seed' is not supported"), { temperature: 1 })).toBeNull();
  });

  it.each([
    [refusal('Only one completion choice is allowed', { status: 500 }), true],
    [refusal('anything', { status: 500 }), true],
    [refusal("'n' must be 1"), true],
    [refusal('bad', { param: 'n' }), true],
    [refusal('in a word: no'), false],
    [refusal('overloaded', { status: 503 }), false],
    [null, false],
  ])('n is refused by %j: %j', (said, expected) => {
    expect(refusesMany(said)).toBe(expected);
  });
});
