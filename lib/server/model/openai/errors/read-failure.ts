import 'server-only';
import { APIError } from 'openai';
import { ModelError } from '@/lib/server/ports/model';
import { CallFailed, type Failure } from './failure';
import { type ModelErrorCode, modelError } from './model-errors';
import { quote } from './quote';
import { retryAfterMs } from './retry-after';
import { saidError } from './said-error';
import { saidIn } from './said-in';

interface Speaker {
  name: string;
  secrets: readonly string[];
}

/** Makes sense of anything that a call may throw. */
export const readFailure = (thrown: unknown, speaker: Speaker, now: number): Failure => {
  if (thrown instanceof CallFailed) return thrown.failure;
  if (thrown instanceof ModelError) return plain(thrown, thrown.code === 'early-close');
  if (thrown instanceof APIError && thrown.status !== undefined)
    return answered(thrown, thrown.status, speaker, now);
  return broken(thrown, speaker);
};

const answered = (thrown: APIError, status: number, speaker: Speaker, now: number): Failure => {
  const location = thrown.headers?.get('location');
  if (status >= 300 && status < 400) {
    const where = location ? ` on to ${quote(originOf(location), speaker.secrets)}` : ' elsewhere';
    return plain(modelError('redirected', `${speaker.name} sends the request${where}.`), false);
  }
  const said =
    thrown.error === undefined ? { text: bodyOf(thrown), code: null, param: null } : saidIn(thrown.error);
  const failure = saidError(speaker, { ...said, status });
  return { ...failure, retryAfterMs: retryAfterMs(thrown.headers, now) };
};

/** The SDK puts a body that is not JSON into its message, after the status. */
const bodyOf = ({ message, status }: APIError): string => {
  const text = message.startsWith(`${status} `) ? message.slice(String(status).length + 1) : message;
  return text === 'status code (no body)' ? '' : text;
};

const UNREACHABLE =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT/;
const UNTRUSTED = /CERT|TLS|SSL|SELF_SIGNED/;
const SLOW = /UND_ERR_(HEADERS|BODY)_TIMEOUT/;
const RESET = /ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|terminated|other side closed/;

const broken = (thrown: unknown, { name, secrets }: Speaker): Failure => {
  const cause = rootOf(thrown);
  const words = quote(cause, secrets);
  const tell = (code: ModelErrorCode, sentence: string, isTransient: boolean) =>
    plain(modelError(code, sentence), isTransient);
  if (UNTRUSTED.test(cause))
    return tell('unreachable', `${name} has a certificate that is not trusted (${words}).`, false);
  if (UNREACHABLE.test(cause)) return tell('unreachable', `${name} cannot be reached (${words}).`, true);
  if (SLOW.test(cause)) return tell('stalled', `${name} sent nothing for five minutes.`, false);
  if (RESET.test(cause)) return tell('reset', `The connection to ${name} broke (${words}).`, true);
  return tell('unexpected', `The call to ${name} failed (${words}).`, false);
};

const plain = (error: ModelError, isTransient: boolean): Failure => ({
  error,
  isTransient,
  retryAfterMs: null,
  refusal: null,
});

/** Code and message of the innermost cause: fetch wraps what happened twice. */
const rootOf = (thrown: unknown): string => {
  let inner = thrown;
  while (inner instanceof Error) {
    const next: unknown = inner instanceof AggregateError ? inner.errors[0] : inner.cause;
    if (!(next instanceof Error)) break;
    inner = next;
  }
  if (!(inner instanceof Error)) return String(inner);
  const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : null;
  return code && !inner.message.includes(code) ? `${code}: ${inner.message}` : inner.message;
};

const originOf = (location: string): string => (URL.canParse(location) ? new URL(location).origin : location);
