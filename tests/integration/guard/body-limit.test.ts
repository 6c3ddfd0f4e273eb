import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorBodySchema } from '@/lib/contract/errors';
import { BODY_LIMIT, IMPORT_LIMIT, RESULTS_LIMIT } from '@/lib/contract/limits';
import { echoApp, listenShell, sendRaw } from './raw-http';

let shell: Awaited<ReturnType<typeof listenShell>>;
let handled = 0;
beforeAll(async () => {
  shell = await listenShell({
    handle: (req, res) => {
      handled++;
      return echoApp.handle(req, res);
    },
  });
});
afterAll(() => shell.close());

const head = (path: string, ...lines: string[]) =>
  `${[`POST ${path} HTTP/1.1`, `Host: localhost:${shell.port}`, ...lines].join('\r\n')}\r\n\r\n`;
const chunk = (data: Buffer) =>
  Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);
const PART = 65_536;
/** The chunks of a body of `size` bytes, without the empty one that ends it. */
const chunked = (size: number): Buffer[] => {
  const parts = Array<Buffer>(Math.floor(size / PART)).fill(chunk(Buffer.alloc(PART, 'a')));
  return size % PART === 0 ? parts : [...parts, chunk(Buffer.alloc(size % PART, 'b'))];
};
const LAST = '0\r\n\r\n';
const codeOf = (body: string) => errorBodySchema.parse(JSON.parse(body)).error.code;
const bytesOf = (body: string): number => JSON.parse(body).bytes;

describe('a declared length', () => {
  test('over the limit is refused before a byte of the body is sent', async () => {
    const before = handled;
    const reply = await sendRaw(shell.port, head('/api/looms', `Content-Length: ${BODY_LIMIT + 1}`));
    expect(reply.status).toBe(413);
    expect(codeOf(reply.body)).toBe('too_large');
    expect(handled).toBe(before);
  });

  test('at the limit arrives whole', async () => {
    const reply = await sendRaw(
      shell.port,
      head('/api/looms', `Content-Length: ${BODY_LIMIT}`),
      Buffer.alloc(BODY_LIMIT),
    );
    expect(bytesOf(reply.body)).toBe(BODY_LIMIT);
  });

  test('for an import may be larger, up to its own limit', async () => {
    const size = BODY_LIMIT * 5;
    const reply = await sendRaw(
      shell.port,
      head('/api/imports?name=x', `Content-Length: ${size}`),
      Buffer.alloc(size),
    );
    expect(bytesOf(reply.body)).toBe(size);
    const over = await sendRaw(shell.port, head('/api/imports', `Content-Length: ${IMPORT_LIMIT + 1}`));
    expect(over.status).toBe(413);
  });

  test('may not be larger for what is said of an import', async () => {
    const over = `Content-Length: ${BODY_LIMIT + 1}`;
    for (const path of ['/api/imports/abcdefgh/commit', '/api/importsx', '/api/imports/abcdefgh'])
      expect((await sendRaw(shell.port, head(path, over))).status, path).toBe(413);
  });

  test('of results files may be larger, on their own path alone', async () => {
    const of = (size: number) => `Content-Length: ${size}`;
    const path = '/api/datasets/abcdefgh/scaling-results';
    const reply = await sendRaw(shell.port, head(path, of(BODY_LIMIT + 1)), Buffer.alloc(BODY_LIMIT + 1));
    expect(bytesOf(reply.body)).toBe(BODY_LIMIT + 1);
    expect((await sendRaw(shell.port, head(path, of(RESULTS_LIMIT + 1)))).status).toBe(413);
    for (const other of [
      `${path}/x`,
      `${path}x`,
      '/api/datasets/a/b/scaling-results',
      '/api/datasets/a%2Fb/scaling-results',
      '/api/datasets/abcdefgh/scaling-runs',
      '/api/scaling-runs/abcdefgh/results',
    ])
      expect((await sendRaw(shell.port, head(other, of(BODY_LIMIT + 1)))).status, other).toBe(413);
  });

  test('with "Expect: 100-continue" is refused without asking for the body', async () => {
    const over = head('/api/looms', `Content-Length: ${BODY_LIMIT + 1}`, 'Expect: 100-continue');
    expect((await sendRaw(shell.port, over)).status).toBe(413);
  });

  test('that is no number or contradicts a chunked body is a bad request', async () => {
    expect((await sendRaw(shell.port, head('/api/looms', 'Content-Length: -1'))).status).toBe(400);
    const both = head('/api/looms', 'Content-Length: 3', 'Transfer-Encoding: chunked');
    expect((await sendRaw(shell.port, both, LAST)).status).toBe(400);
  });
});

describe('a chunked body', () => {
  test('over the limit is refused, and never reaches the app cut short', async () => {
    const before = handled;
    const reply = await sendRaw(
      shell.port,
      head('/api/looms', 'Transfer-Encoding: chunked'),
      ...chunked(BODY_LIMIT + 1),
      LAST,
    );
    expect(reply.status).toBe(413);
    expect(codeOf(reply.body)).toBe('too_large');
    expect(handled).toBe(before);
  });

  test('is refused as soon as it is too large, however much would follow', async () => {
    const reply = await sendRaw(
      shell.port,
      head('/api/looms', 'Transfer-Encoding: chunked'),
      ...chunked(BODY_LIMIT + 1),
    );
    expect(reply.status).toBe(413);
  });

  test('at the limit arrives whole, and the app sees a plain length', async () => {
    const reply = await sendRaw(
      shell.port,
      head('/api/looms', 'Transfer-Encoding: chunked'),
      ...chunked(BODY_LIMIT),
      LAST,
    );
    expect(bytesOf(reply.body)).toBe(BODY_LIMIT);
    expect(JSON.parse(reply.body).headers).toMatchObject({ 'content-length': String(BODY_LIMIT) });
    expect(JSON.parse(reply.body).headers).not.toHaveProperty('transfer-encoding');
  });

  test('of an import reaches the app as it arrives, not gathered first', async () => {
    const before = handled;
    const socket = connect(shell.port, '127.0.0.1');
    socket.write(head('/api/imports?name=x', 'Transfer-Encoding: chunked'));
    socket.write(chunk(Buffer.from('the beginning')));
    await expect.poll(() => handled).toBe(before + 1);
    const size = BODY_LIMIT * 3;
    for (const part of chunked(size)) socket.write(part);
    socket.write(LAST);
    let text = '';
    for await (const part of socket) {
      text += part;
      if (text.includes('"bytes"')) break;
    }
    expect(text).toContain(`"bytes":${size + 'the beginning'.length}`);
  });

  test('that breaks off never reaches the app', async () => {
    const before = handled;
    const broken = request({
      port: shell.port,
      method: 'POST',
      path: '/api/looms',
      headers: { 'transfer-encoding': 'chunked' },
    });
    broken.on('error', () => {});
    broken.write('some');
    await new Promise((resolve) => setTimeout(resolve, 50));
    broken.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(handled).toBe(before);
  });
});

test('the connection serves the next request after a refused body', async () => {
  const socket = connect(shell.port, '127.0.0.1');
  socket.write(head('/api/looms', `Content-Length: ${BODY_LIMIT + 10}`));
  socket.write(Buffer.alloc(BODY_LIMIT + 10));
  socket.write(`GET /after HTTP/1.1\r\nHost: localhost:${shell.port}\r\n\r\n`);
  let text = '';
  for await (const part of socket) {
    text += part;
    if (text.includes('/after')) break;
  }
  expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
});

test('a client that writes 20 MB without looking gets to read the answer', async () => {
  const response = await fetch(`http://localhost:${shell.port}/api/looms`, {
    method: 'POST',
    body: Buffer.alloc(20_000_000),
  });
  expect(response.status).toBe(413);
  expect(codeOf(await response.text())).toBe('too_large');
});
