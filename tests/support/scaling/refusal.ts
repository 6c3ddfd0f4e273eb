import { AppError } from '@/lib/server/errors';

/** Code, place and words of the refusal that some work ends in; throws where it is not refused. */
export const refusal = async (work: Promise<unknown>): Promise<[string, string | undefined, string]> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`it was not refused: ${String(error)}`);
  return [error.code, error.extra.where, error.message];
};
