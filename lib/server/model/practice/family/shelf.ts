import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { ModelError } from '../../../ports/model';
import type { FamilyModel } from './family-model';
import { SIZES, type Size } from './sizes';
import { train } from './train/train';

/** Milliseconds of training between two turns of other requests. */
const TURN = 8;

/** Models of the family that were asked for, trained once for the process: they are the same whoever asks. */
const trained = new Map<string, Promise<FamilyModel>>();

/** What is known of a model of the family before it is trained; null where there is none of this name. */
export const sizeNamed = (name: string): Size | null => SIZES.find((size) => size.name === name) ?? null;

/** The model, trained if it is not yet. Rejects with a ModelError when the signal aborts; the training goes on for whoever asks next. */
export async function familyModel(size: Size, signal: AbortSignal): Promise<FamilyModel> {
  const known = trained.get(size.name) ?? inTurns(size);
  trained.set(size.name, known);
  return unlessAborted(known, signal);
}

async function inTurns(size: Size): Promise<FamilyModel> {
  const training = train(size);
  for (;;) {
    const until = performance.now() + TURN;
    do {
      const slice = training.next();
      if (slice.done) return slice.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) return Promise.reject(stopped());
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = () => reject(stopped());
  signal.addEventListener('abort', stop, { once: true });
  work.then(resolve, reject);
  return promise.finally(() => signal.removeEventListener('abort', stop));
}

/** What a call rejects with whose signal aborted. */
export const stopped = (): ModelError => new ModelError('stopped', 'Scoring was stopped.', true);
