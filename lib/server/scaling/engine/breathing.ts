import 'server-only';
import { inSlices, Slices } from '../../imports/in-slices';

const WATCH = { signal: new AbortController().signal, onProgress: () => undefined };

/** Runs long work to its end, a slice at a time, between which others have their turn. */
export const breathing = <T>(work: Generator<number, T>): Promise<T> => inSlices(work, WATCH);

/** For loops: `await breathe()` at each turn. */
export function breaths(): () => Promise<void> {
  const slices = new Slices(WATCH);
  return () => slices.breathe(0);
}
