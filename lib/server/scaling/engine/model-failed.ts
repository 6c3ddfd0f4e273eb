import 'server-only';
import { ModelError } from '../../ports/model';

/** What ends a model of a run before it is through; the sentence says what to do. */
export class ModelFailed extends Error {
  override readonly name = 'ModelFailed';
}

/** Codes that say of the whole model, or of its server, that asking again is of no use. */
const HOPELESS = new Set([
  'no-such-model',
  'not-found',
  'key-refused',
  'quota',
  'redirected',
  'not-a-stream',
]);

/** An item that cannot be scored is the item’s fault; these are not. */
export const isHopeless = (error: unknown): error is ModelError =>
  error instanceof ModelError && HOPELESS.has(error.code);

/** It may pass: a server that is away or busy. */
export const mayPass = (error: unknown): error is ModelError =>
  error instanceof ModelError && error.isRetryable && error.code !== 'unscorable';

/** What is the matter, in the words of whoever knows. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What two errors have in common that name different items. */
export const kindOf = (message: string): string => message.replace(/"[^"]*"|“[^”]*”|\d+/gu, '…');
