import type { IncomingMessage, ServerResponse } from 'node:http';
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from '../../contract/errors.ts';

/** What the shell refuses a request with. */
export interface Refusal {
  code: ErrorCode;
  message: string;
}

/** How long a refused body is still read and thrown away, in milliseconds, so that its sender gets to see the answer. */
const DRAIN_MS = 10_000;

/** Answers with an error body. What the client still sends is discarded; a client that does not stop is cut off. */
export const replyRefusal = (req: IncomingMessage, res: ServerResponse, { code, message }: Refusal) => {
  if (res.headersSent || res.destroyed) return;
  const body: ErrorBody = { error: { code, message } };
  const json = JSON.stringify(body);
  res.writeHead(ERROR_STATUS[code], {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  });
  res.end(json);
  if (!req.complete) drain(req);
};

const drain = (req: IncomingMessage) => {
  const cutOff = setTimeout(() => req.socket.destroy(), DRAIN_MS);
  cutOff.unref();
  req.once('close', () => clearTimeout(cutOff));
  req.resume();
};
