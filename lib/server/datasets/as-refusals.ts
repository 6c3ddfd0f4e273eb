import 'server-only';
import { FormatError } from '@/lib/formats/format-error';
import { AppError } from '../errors';
import type { Download } from '../ports/download';

/** What a writer finds that cannot be written is `unavailable`, in the writer's words. */
export async function* asRefusals(chunks: Download['chunks']): AsyncGenerator<string | Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new AppError('unavailable', error.message, error.where ? { where: error.where } : {});
  }
}
