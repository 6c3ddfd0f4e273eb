import 'server-only';
import { ModelError } from '@/lib/server/ports/model';
import { CallFailed } from '../errors/failure';
import { isDefinite } from '../errors/model-errors';

/** Whether a server does not know a way of asking, whatever is asked: it says so, or answers with a page. */
export const lacksEndpoint = (thrown: unknown): boolean => {
  const error = thrown instanceof CallFailed ? thrown.failure.error : thrown;
  return error instanceof ModelError && (isDefinite(error.code) || error.code === 'not-a-stream');
};
