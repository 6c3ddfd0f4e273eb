import 'server-only';
import { CallFailed, type Failure } from '../errors/failure';
import { readFailure } from '../errors/read-failure';
import { pause } from './pause';
import { retryDelay } from './retry-delay';
import type { OpenAiServer } from './server';

export interface RetryPolicy {
  signal: AbortSignal;
  /** False once anything arrived: a request that began to answer is never made again. */
  mayRetry(failure: Failure): boolean;
  /** True when the request was changed so that it may pass now; that costs no attempt. */
  adapts(failure: Failure): boolean;
  notice(text: string): void;
}

/** A wait that a person would wonder about. */
const LONG_WAIT_MS = 5_000;

/** Makes a call until it works, cannot work, or was tried often enough; rejects with `CallFailed` or the abort. */
export const withRetries = async <T>(
  server: OpenAiServer,
  { signal, mayRetry, adapts, notice }: RetryPolicy,
  call: () => Promise<T>,
): Promise<T> => {
  for (let attempt = 1; ; ) {
    signal.throwIfAborted();
    try {
      return await call();
    } catch (thrown) {
      signal.throwIfAborted();
      const failure = readFailure(thrown, server, Date.now());
      if (!mayRetry(failure)) throw new CallFailed(failure);
      if (adapts(failure)) continue;
      const { maxAttempts, longestWaitMs } = server.timing;
      if (!failure.isTransient || attempt >= maxAttempts || (failure.retryAfterMs ?? 0) > longestWaitMs)
        throw new CallFailed(failure);
      const wait = retryDelay(attempt, failure.retryAfterMs, server.timing, Math.random());
      if (wait >= LONG_WAIT_MS) {
        const seconds = Math.round(wait / 1000);
        notice(
          failure.retryAfterMs === null
            ? `${server.name} is asked again in ${seconds} s.`
            : `${server.name} asks to wait ${seconds} s; waiting.`,
        );
      }
      await pause(wait, signal);
      attempt++;
    }
  }
};
