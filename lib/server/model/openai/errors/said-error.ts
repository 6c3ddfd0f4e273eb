import 'server-only';
import type { Failure, Refusal } from './failure';
import { type ModelErrorCode, modelError } from './model-errors';
import { quote } from './quote';

interface Speaker {
  name: string;
  secrets: readonly string[];
}

/** A failure from the status and the words of a server; `status` null for an error object inside a stream. */
export const saidError = (
  speaker: Speaker,
  said: Omit<Refusal, 'status'> & { status: number | null },
): Failure => {
  const status = said.status ?? numericStatus(said.code);
  const code = codeOf(status, said);
  const words = quote(said.text, speaker.secrets);
  const how = said.status === null ? 'broke off with an error' : `answered ${said.status}`;
  return {
    error: modelError(code, `${speaker.name} ${how}${words ? `: ${sentence(words)}` : '.'}`),
    isTransient: code === 'rate-limited' || code === 'server-error',
    retryAfterMs: null,
    refusal: status === null ? null : { ...said, status },
  };
};

const codeOf = (
  status: number | null,
  { code, text }: { code: string | null; text: string },
): ModelErrorCode => {
  const about = `${code ?? ''} ${text}`;
  if (/insufficient_quota|billing_hard_limit|insufficient (credits|balance)/i.test(about) || status === 402)
    return 'quota';
  if (
    /context_length_exceeded|maximum context length|context (size|window) (is |was )?exceeded|exceeds? the (available )?context/i.test(
      about,
    )
  )
    return 'too-long';
  if (/rate_limit/i.test(code ?? '') || status === 429) return 'rate-limited';
  if (status === null || status >= 500 || status === 408 || status === 425) return 'server-error';
  // of models that give none, OpenAI says that one is not allowed to ask
  if (status === 403 && /logprobs/i.test(text)) return 'refused';
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 404 && /model/i.test(text) && /exist|not found|access/i.test(text)) return 'no-such-model';
  if (status === 404 || status === 405) return 'not-found';
  if (status >= 300 && status < 400) return 'redirected';
  return 'refused';
};

const numericStatus = (code: string | null): number | null => {
  const status = Number(code);
  return Number.isInteger(status) && status >= 400 && status < 600 ? status : null;
};

const sentence = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
