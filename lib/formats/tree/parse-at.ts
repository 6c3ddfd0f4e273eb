import type { z } from 'zod';
import { schemaError } from '../format-error';

/** A value that stands at `path` of a file, as its schema gives it. Throws a FormatError with the path of what is wrong. */
export function parseAt<T>(schema: z.ZodType<T>, value: unknown, path: readonly PropertyKey[]): T {
  const result = schema.safeParse(value);
  if (!result.success) throw schemaError(result.error, path);
  return result.data;
}
