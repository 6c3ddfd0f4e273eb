import type { z } from 'zod';
import { offline, readReply } from './http';

interface UploadOptions {
  signal: AbortSignal;
  /** Told how many bytes of the file have gone out. */
  onSent(bytes: number): void;
}

/**
 * Sends a file as the body of a POST and returns the reply parsed by `schema`. `fetch` does not tell how much has gone out:
 * this does.
 * @throws {ApiError} as `request` does; an abort rejects with the signal's reason.
 */
export const upload = <S extends z.ZodType>(
  schema: S,
  path: string,
  file: Blob,
  { signal, onSent }: UploadOptions,
): Promise<z.output<S>> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const sending = new XMLHttpRequest();
    const stop = () => sending.abort();
    signal.addEventListener('abort', stop);
    sending.upload.onprogress = ({ loaded }) => onSent(loaded);
    sending.onabort = () => reject(signal.reason);
    sending.onerror = () => reject(offline(new Error('The upload failed.')));
    sending.onload = () => {
      try {
        resolve(readReply(schema, sending.status, sending.responseText));
      } catch (error) {
        reject(error);
      }
    };
    sending.onloadend = () => signal.removeEventListener('abort', stop);
    sending.open('POST', path);
    sending.setRequestHeader('accept', 'application/json');
    sending.send(file);
  });
