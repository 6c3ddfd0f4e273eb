import 'server-only';
import type { ImportJob } from '@/lib/contract/importing';
import { FormatError } from '@/lib/formats/format-error';
import { AppError } from '../errors';
import { StorageError } from '../ports/repository';

/** What to tell the owner of a file that came to nothing. */
export function whyFailed(error: unknown): NonNullable<ImportJob['error']> {
  if (error instanceof FormatError) return { message: error.message, where: error.where || null };
  if (error instanceof AppError) return { message: error.message, where: error.extra.where ?? null };
  if (error instanceof StorageError) {
    const message = /nothing was written/i.test(error.message)
      ? error.message
      : `${error.message} Nothing was written.`;
    return { message, where: null };
  }
  console.error('An import failed.', error);
  return {
    message: 'Espalier failed at this file; the server log says more. Nothing was written.',
    where: null,
  };
}
