import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { App } from '@/lib/server/http/shell';
import { createShell } from '@/lib/server/http/shell';

export interface RawReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** An app that tells what reached it: method, URL, headers and the length of its body. */
export const echoApp: App = {
  async handle(req, res) {
    let bytes = 0;
    for await (const chunk of req) bytes += (chunk as Buffer).length;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ method: req.method, url: req.url, headers: req.headers, bytes }));
  },
};

export const listenShell = async (
  app: App = echoApp,
  dev = false,
): Promise<{ server: Server; port: number; close: () => Promise<void> }> => {
  const server = createShell(app, { dev });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { server, port: (server.address() as AddressInfo).port, close };
};

/** Writes the bytes as they are, reads until the first whole answer (or the end of the connection), and closes. */
export const sendRaw = async (port: number, ...parts: (string | Buffer)[]): Promise<RawReply> => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const reply = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (isWhole(text)) resolve(text);
    });
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
  for (const part of parts) socket.write(part);
  const text = await reply;
  socket.destroy();
  return parse(text);
};

/** `GET <path>` with exactly these header lines. */
export const get = (port: number, path: string, ...lines: string[]) =>
  sendRaw(port, `${[`GET ${path} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);

const split = (text: string): [head: string, body: string] => {
  const end = text.indexOf('\r\n\r\n');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 4)];
};

const isWhole = (text: string): boolean => {
  if (!text.includes('\r\n\r\n')) return false;
  const { headers, body } = parse(text);
  if (headers['content-length'] !== undefined) return body.length >= Number(headers['content-length']);
  return headers['transfer-encoding'] === 'chunked' && body.endsWith('0\r\n\r\n');
};

const parse = (text: string): RawReply => {
  const [head, body] = split(text);
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const chunked = headers['transfer-encoding'] === 'chunked' && !headers['content-length'];
  return { status: Number(statusLine.split(' ')[1]), headers, body: chunked ? unchunk(body) : body };
};

/** Joins the chunks of an answer whose text is ASCII; an unfinished body keeps its end mark missing. */
const unchunk = (body: string): string =>
  body.endsWith('0\r\n\r\n') ? `${body.replace(/(^|\r\n)[0-9a-f]+\r\n/gi, '')}` : body;
