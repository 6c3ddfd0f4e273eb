import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ApiError, request } from '@/lib/store/http';

type Answer = (req: IncomingMessage, res: ServerResponse, body: string) => void;

let answer: Answer;
let origin = '';

const server = createServer(async (req, res) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  answer(req, res, body);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  answer = (_req, res) => res.end();
});

const schema = z.object({ loom: z.object({ title: z.string() }) });
const failure = async (work: Promise<unknown>): Promise<ApiError> => {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};
const json =
  (status: number, value: unknown): Answer =>
  (_req, res) =>
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

describe('request', () => {
  it('sends JSON and gives back the parsed reply', async () => {
    let seen: unknown;
    answer = (req, res, body) => {
      seen = { method: req.method, type: req.headers['content-type'], body: JSON.parse(body) };
      json(201, { loom: { title: 'Notes', more: true } })(req, res, body);
    };
    const reply = await request(schema, `${origin}/api/looms`, { method: 'POST', body: { title: 'Notes' } });
    expect(reply).toEqual({ loom: { title: 'Notes' } });
    expect(seen).toEqual({ method: 'POST', type: 'application/json', body: { title: 'Notes' } });
  });

  it('sends a file as it is', async () => {
    let seen = '';
    answer = (req, res, body) => {
      seen = `${req.headers['content-type']} ${body}`;
      json(200, null)(req, res, body);
    };
    await request(z.null(), origin, { method: 'POST', body: new Blob(['{"a":'], { type: 'text/x-tree' }) });
    expect(seen).toBe('text/x-tree {"a":');
  });

  it('takes an empty reply where the schema says so', async () => {
    answer = (_req, res) => res.writeHead(204).end();
    await expect(request(z.undefined(), origin, { method: 'DELETE' })).resolves.toBeUndefined();
  });

  it('turns an error body into an ApiError with all its facts', async () => {
    answer = json(409, {
      error: { code: 'key_needed', message: 'Give the key.', where: 'key', details: { a: 1 } },
    });
    const error = await failure(request(schema, origin));
    expect(error).toMatchObject({
      code: 'key_needed',
      status: 409,
      message: 'Give the key.',
      where: 'key',
      details: { a: 1 },
    });
  });

  it.each([
    ['a page instead of JSON', 502, '<html>Bad gateway</html>'],
    ['an error without the contract’s body', 500, '{"oops":true}'],
    ['an error code from another version', 418, '{"error":{"code":"teapot","message":"no"}}'],
    ['an empty error', 500, ''],
  ])('calls %s unreadable', async (_what, status, text) => {
    answer = (_req, res) => res.writeHead(status).end(text);
    expect(await failure(request(schema, origin))).toMatchObject({ code: 'unreadable', status });
  });

  it('says where a good reply does not fit the contract', async () => {
    answer = json(200, { loom: { title: 7 } });
    const error = await failure(request(schema, origin));
    expect(error).toMatchObject({ code: 'unreadable', status: 200, where: 'loom.title' });
    expect(error.message).toContain('loom.title');
  });

  it('calls a page with status 200 unreadable', async () => {
    answer = (_req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>');
    expect(await failure(request(schema, origin))).toMatchObject({ code: 'unreadable', status: 200 });
  });

  it('says that nothing answers', async () => {
    const error = await failure(request(schema, 'http://127.0.0.1:1/api/looms'));
    expect(error).toMatchObject({ code: 'offline', status: 0 });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('says that nothing answers when the reply is cut off', async () => {
    answer = (_req, res) => {
      res.writeHead(200, { 'content-length': '1000' });
      res.write('{"loom":', () => res.destroy());
    };
    expect(await failure(request(schema, origin))).toMatchObject({ code: 'offline' });
  });

  it.each(['before', 'while'])(
    'rejects with the abort, not with an ApiError, %s the reply arrives',
    async (when) => {
      const abort = new AbortController();
      answer = (_req, res) => {
        if (when === 'before') return abort.abort();
        res.writeHead(200, { 'content-length': '1000' });
        res.write('{', () => setTimeout(() => abort.abort(), 20));
      };
      const error = await request(schema, origin, { signal: abort.signal }).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ name: 'AbortError' });
    },
  );
});
