import 'server-only';

/** Rows or ids in one statement: well below the parameter limits of both databases. */
export const CHUNK = 500;

export function* chunks<T>(list: readonly T[], size = CHUNK): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
