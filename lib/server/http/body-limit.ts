import { IncomingMessage } from 'node:http';
import { BODY_LIMIT, IMPORT_LIMIT, RESULTS_LIMIT, tooLargeMessage } from '../../contract/limits.ts';
import type { Refusal } from './error-reply.ts';
import { pathOf } from './guard.ts';

/** Whether a request brings a file: its body goes to the app as it arrives, which counts it and keeps it on the disk. */
export const isUpload = (url: string): boolean => /^\/+api\/imports\/?$/i.test(pathOf(url));

const bringsResults = (url: string): boolean =>
  /^\/+api\/datasets\/[^/]+\/scaling-results\/?$/i.test(pathOf(url));

/** How many bytes the body of a request to this URL may have. */
export function bodyLimit(url: string): number {
  if (isUpload(url)) return IMPORT_LIMIT;
  return bringsResults(url) ? RESULTS_LIMIT : BODY_LIMIT;
}

export const tooLarge = (limit: number): Refusal => ({ code: 'too_large', message: tooLargeMessage(limit) });

/** The declared length in bytes; null for a chunked body, whose length shows only while it arrives. Node's parser enforces it. */
export const declaredLength = (req: IncomingMessage): number | null =>
  req.headers['transfer-encoding'] === undefined ? Number(req.headers['content-length'] ?? 0) : null;

/**
 * Takes in a chunked body up to `limit` bytes and returns the same request with that body to read, or null once it is larger.
 * Rejects when the client goes away first.
 */
export const withinLimit = async (req: IncomingMessage, limit: number): Promise<IncomingMessage | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve(null);
    });
    req.once('end', () => resolve(refill(req, Buffer.concat(chunks))));
    req.once('error', reject);
    req.once('close', () => reject(new Error('the client went away')));
  });
};

const refill = (req: IncomingMessage, body: Buffer): IncomingMessage => {
  const whole = new IncomingMessage(req.socket);
  whole.method = req.method;
  whole.url = req.url;
  whole.httpVersion = req.httpVersion;
  whole.headers = { ...req.headers, 'content-length': String(body.length) };
  delete whole.headers['transfer-encoding'];
  whole.rawHeaders = req.rawHeaders;
  whole.complete = true;
  whole.push(body);
  whole.push(null);
  return whole;
};
