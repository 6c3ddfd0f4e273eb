import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { bodyLimit, declaredLength, isUpload, tooLarge, withinLimit } from './body-limit.ts';
import { type Refusal, replyRefusal } from './error-reply.ts';
import { type RequestFacts, refusalFor } from './guard.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

/** What the shell stands in front of. */
export interface App {
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** Takes over a web socket; only the development server has any. */
  upgrade?(req: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/**
 * The HTTP server in front of the app: refuses foreign hosts and origins and too large bodies, and puts the security headers
 * on every answer. Each request gets a new nonce, which the app reads from the policy in its request headers.
 */
export const createShell = (app: App, options: { dev: boolean }): Server => {
  const server = createServer();
  const port = () => portOf(server);
  const receive = (expectsContinue: boolean) => (req: IncomingMessage, res: ServerResponse) => {
    admit(req, res, { ...options, port: port(), expectsContinue })
      .then((admitted) => admitted && app.handle(admitted, res))
      .catch((error) => fail(req, res, error));
  };
  server.on('request', receive(false));
  server.on('checkContinue', receive(true));
  server.on('upgrade', (req, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!app.upgrade || refusalFor({ ...factsOf(req), method: 'UPGRADE' }, port())) return socket.destroy();
    app.upgrade(req, socket, head);
  });
  server.on('clientError', replyMalformed);
  server.keepAliveTimeout = 15_000;
  server.headersTimeout = 20_000;
  // Receiving a request may take this long; answers, such as event streams, may take forever.
  server.requestTimeout = 120_000;
  return server;
};

interface AdmitOptions {
  dev: boolean;
  port: number;
  expectsContinue: boolean;
}

/** The request as the app may see it, or null when it was refused and answered. */
const admit = async (
  req: IncomingMessage,
  res: ServerResponse,
  { dev, port, expectsContinue }: AdmitOptions,
): Promise<IncomingMessage | null> => {
  const policy = stampNonce(req, dev);
  for (const [name, value] of Object.entries(securityHeaders(policy))) res.setHeader(name, value);
  const limit = bodyLimit(req.url ?? '/');
  const length = declaredLength(req);
  const refusal =
    refusalFor(factsOf(req), port) ?? (length !== null && length > limit ? tooLarge(limit) : null);
  if (refusal) return refuse(req, res, refusal);
  if (expectsContinue) res.writeContinue();
  if (length !== null || isUpload(req.url ?? '/')) return req;
  return (await withinLimit(req, limit)) ?? refuse(req, res, tooLarge(limit));
};

const refuse = (req: IncomingMessage, res: ServerResponse, refusal: Refusal): null => {
  replyRefusal(req, res, refusal);
  return null;
};

/** Headers that only a proxy or Next itself may set: from a client they would be believed. */
const INTERNAL =
  /^(x-nonce|x-forwarded-.*|x-middleware-.*|x-invoke-.*|x-matched-path|content-security-policy.*)$/;

const stampNonce = (req: IncomingMessage, dev: boolean): string => {
  for (const name of Object.keys(req.headers)) if (INTERNAL.test(name)) delete req.headers[name];
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, dev);
  req.headers['x-nonce'] = nonce;
  req.headers['content-security-policy'] = policy;
  return policy;
};

const factsOf = (req: IncomingMessage): RequestFacts => ({
  method: req.method ?? 'GET',
  url: req.url ?? '',
  headers: req.headers,
  hosts: req.rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === 'host').length,
});

const fail = (req: IncomingMessage, res: ServerResponse, error: unknown) => {
  if (req.destroyed && !req.complete) return;
  console.error(error);
  if (res.headersSent) res.destroy();
  else
    replyRefusal(req, res, {
      code: 'internal',
      message: 'The server failed on this request; its log says why.',
    });
};

const MALFORMED: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What the HTTP parser could not read: there is no request to answer, only a socket. */
const replyMalformed = (error: NodeJS.ErrnoException, socket: Duplex) => {
  if (!socket.writable || error.code === 'ECONNRESET') return socket.destroy();
  const status = MALFORMED[error.code ?? ''] ?? '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};
