import 'server-only';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { tooLargeMessage } from '@/lib/contract/limits';
import { AppError } from '../errors';

/** How long the rest of a refused body is still taken in, in milliseconds. */
const DRAIN_MS = 10_000;

type Body = ReadableStream<Uint8Array> | null;

/**
 * Writes a body to a new file as it arrives, piece by piece, and returns its bytes. Rejects with an AppError, and leaves no
 * file, when it breaks off, is over `limit` bytes, or cannot be kept.
 */
export async function receiveFile(body: Body, path: string, limit: number): Promise<number> {
  const file = await create(path);
  try {
    return await copy(body, file, limit);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function create(path: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return await open(path, 'wx', 0o600);
  } catch (error) {
    throw notKept(error);
  }
}

async function copy(body: Body, file: FileHandle, limit: number): Promise<number> {
  const reader = body?.getReader();
  let bytes = 0;
  for (;;) {
    const piece = await reader?.read().catch(() => {
      throw new AppError('bad_request', 'The upload broke off before the file was whole. Nothing was kept.');
    });
    if (!piece || piece.done) return bytes;
    bytes += piece.value.length;
    if (bytes > limit) {
      void discard(reader);
      throw new AppError('too_large', tooLargeMessage(limit));
    }
    await file.writeFile(piece.value).catch((error: unknown) => {
      throw notKept(error);
    });
  }
}

/** Reads on for a while and throws it away: to cut the connection at once would cut off the answer as well. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array> | undefined): Promise<void> {
  const until = performance.now() + DRAIN_MS;
  try {
    while (performance.now() < until) if (!reader || (await reader.read()).done) return;
    await reader?.cancel();
  } catch {
    // The sender is gone: all the better.
  }
}

const notKept = (error: unknown) =>
  new AppError(
    'internal',
    `The file could not be kept in the data folder (${error instanceof Error ? error.message : String(error)}). Nothing was kept of it; make room there and try again.`,
  );
