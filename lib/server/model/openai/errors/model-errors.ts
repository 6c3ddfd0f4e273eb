import 'server-only';
import { ModelError } from '@/lib/server/ports/model';

interface Kind {
  /** A retry as it is may work. */
  retryable: boolean;
  /** What to do, in one sentence. */
  advice: string;
}

/** Every error code of this adapter, in candidates as in rejected calls. Codes are stable: stored looms hold them. */
export const MODEL_ERRORS = {
  'early-close': { retryable: true, advice: 'Retry it.' },
  'wrong-index': { retryable: true, advice: 'Retry it, or ask for one candidate at a time.' },
  reset: { retryable: true, advice: 'Retry it.' },
  unreachable: { retryable: true, advice: 'Check that the server runs and that the base URL is right.' },
  stalled: { retryable: true, advice: 'Retry it; if it happens again, look at the server’s load.' },
  'not-a-stream': { retryable: false, advice: 'Check the base URL: it mostly ends in /v1.' },
  malformed: { retryable: true, advice: 'Retry it.' },
  'rate-limited': { retryable: true, advice: 'Wait a little, then retry.' },
  quota: { retryable: false, advice: 'Check the plan and billing of the account, or use another server.' },
  'server-error': { retryable: true, advice: 'Retry it; if it happens again, look at the server’s own log.' },
  'key-refused': { retryable: false, advice: 'Give a key that is valid for this server in the settings.' },
  'not-found': { retryable: false, advice: 'Check the continuation mode and the base URL.' },
  'no-such-model': { retryable: false, advice: 'Check the model’s name in the settings.' },
  redirected: {
    retryable: false,
    advice: 'Give the final address as the base URL; a key is never sent to another one.',
  },
  'too-long': {
    retryable: false,
    advice: 'Use a shorter document, fewer tokens, or a model with a longer context.',
  },
  refused: { retryable: false, advice: 'Change the setting that it names.' },
  unscorable: { retryable: false, advice: 'Look at this item, or score the model by another method.' },
  stopped: { retryable: true, advice: 'Nothing is wrong; ask again when you like.' },
  unexpected: { retryable: true, advice: 'Retry it.' },
} as const satisfies Record<string, Kind>;
export type ModelErrorCode = keyof typeof MODEL_ERRORS;

/** `sentence` says what the server did; what to do about it is added. */
export const modelError = (code: ModelErrorCode, sentence: string): ModelError =>
  new ModelError(code, `${sentence} ${MODEL_ERRORS[code].advice}`, MODEL_ERRORS[code].retryable);

/** The server understood and does not do this, whenever it is asked. */
export const isDefinite = (code: string): boolean => code === 'not-found' || code === 'refused';

/** What the server did, without what to do about it. */
export const withoutAdvice = ({ code, message }: ModelError): string =>
  isKnown(code) ? message.replace(` ${MODEL_ERRORS[code].advice}`, '') : message;

const isKnown = (code: string): code is ModelErrorCode => Object.hasOwn(MODEL_ERRORS, code);
