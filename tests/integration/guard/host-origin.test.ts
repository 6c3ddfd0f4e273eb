import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorBodySchema } from '@/lib/contract/errors';
import { get, listenShell, sendRaw } from './raw-http';

let shell: Awaited<ReturnType<typeof listenShell>>;
beforeAll(async () => {
  shell = await listenShell();
});
afterAll(() => shell.close());

const own = () => `Host: 127.0.0.1:${shell.port}`;
const codeOf = (body: string) => errorBodySchema.parse(JSON.parse(body)).error.code;

describe('Host', () => {
  test.each(['127.0.0.1', 'localhost', 'LocalHost', '[::1]'])('%s with our port passes', async (name) => {
    expect((await get(shell.port, '/api/looms', `Host: ${name}:${shell.port}`)).status).toBe(200);
  });

  test.each([
    ['another name', 'evil.example:PORT'],
    ['a name that begins like ours', '127.0.0.1.evil.example:PORT'],
    ['a name that ends like ours', 'evil-localhost:PORT'],
    ['another port', 'localhost:1'],
    ['no port', 'localhost'],
    ['another loopback address', '127.0.0.2:PORT'],
    ['credentials before it', 'localhost:PORT@evil.example'],
    ['nothing', ''],
  ])('%s is refused', async (_, host) => {
    const reply = await get(shell.port, '/', `Host: ${host.replace('PORT', String(shell.port))}`);
    expect(reply.status).toBe(403);
    expect(codeOf(reply.body)).toBe('foreign_host');
  });

  test('two of them are refused, whichever comes first', async () => {
    expect((await get(shell.port, '/', own(), 'Host: evil.example')).status).toBe(403);
    expect((await get(shell.port, '/', 'Host: evil.example', own())).status).toBe(403);
  });

  test('none at all is refused, in HTTP/1.0 too', async () => {
    expect((await get(shell.port, '/')).status).toBe(400);
    expect((await sendRaw(shell.port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(403);
  });
});

describe('Origin', () => {
  const post = (...lines: string[]) =>
    sendRaw(
      shell.port,
      `${['POST /api/looms HTTP/1.1', own(), 'Content-Length: 0', ...lines].join('\r\n')}\r\n\r\n`,
    );

  test('a script without one passes', async () => {
    expect((await post()).status).toBe(200);
  });

  test('our own pages pass', async () => {
    const reply = await post(`Origin: http://127.0.0.1:${shell.port}`, 'Sec-Fetch-Site: same-origin');
    expect(reply.status).toBe(200);
  });

  test.each([
    ['a foreign origin', 'Origin: http://evil.example'],
    ['a sandboxed page', 'Origin: null'],
    ['another port of this machine', 'Origin: http://127.0.0.1:1'],
    ['a cross-site request without an Origin', 'Sec-Fetch-Site: cross-site'],
    ['a same-site request without an Origin', 'Sec-Fetch-Site: same-site'],
  ])('%s is refused on a change', async (_, line) => {
    const reply = await post(line);
    expect(reply.status).toBe(403);
    expect(codeOf(reply.body)).toBe('foreign_origin');
  });

  test('our other name is another origin', async () => {
    expect((await post(`Origin: http://localhost:${shell.port}`)).status).toBe(403);
  });

  test.each(['/api/looms', '/%61pi/looms', '//api/looms', '/API/looms'])(
    'a foreign page cannot read %s',
    async (path) => {
      expect((await get(shell.port, path, own(), 'Origin: http://evil.example')).status).toBe(403);
      expect((await get(shell.port, path, own(), 'Sec-Fetch-Site: cross-site')).status).toBe(403);
    },
  );

  test('a link from elsewhere opens a page, and a typed address reads the API', async () => {
    expect((await get(shell.port, '/looms/x', own(), 'Sec-Fetch-Site: cross-site')).status).toBe(200);
    expect((await get(shell.port, '/api/openapi.json', own(), 'Sec-Fetch-Site: none')).status).toBe(200);
  });
});

describe('the request target', () => {
  test.each(['/%zz', '/api/looms/%E0%A4%A', '/a%00b', 'http://127.0.0.1/'])(
    '%s is a bad request',
    async (path) => {
      const reply = await get(shell.port, path, own());
      expect(reply.status).toBe(400);
      expect(codeOf(reply.body)).toBe('bad_request');
    },
  );

  test('bytes that are no HTTP get 400 and a closed connection', async () => {
    expect((await sendRaw(shell.port, 'what is this\r\n\r\n')).status).toBe(400);
  });
});

describe('web sockets', () => {
  const upgrade = (port: number, ...lines: string[]) =>
    get(port, '/_next/hmr', ...lines, 'Connection: Upgrade', 'Upgrade: websocket');

  test('there are none in production', async () => {
    expect((await upgrade(shell.port, own())).status).toBeNaN();
  });

  test('in development a foreign page gets none', async () => {
    const seen: string[] = [];
    const dev = await listenShell(
      {
        handle: async (_, res) => void res.end(),
        upgrade: (req, socket) => {
          seen.push(req.headers.origin ?? 'none');
          socket.end('HTTP/1.1 101 Switching Protocols\r\nContent-Length: 0\r\n\r\n');
        },
      },
      true,
    );
    const host = `Host: localhost:${dev.port}`;
    await upgrade(dev.port, host, 'Origin: http://evil.example');
    await upgrade(dev.port, 'Host: evil.example');
    expect((await upgrade(dev.port, host, `Origin: http://localhost:${dev.port}`)).status).toBe(101);
    expect(seen).toEqual([`http://localhost:${dev.port}`]);
    await dev.close();
  });
});
