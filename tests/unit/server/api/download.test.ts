import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { download } from '@/lib/server/api/download';
import type { Download } from '@/lib/server/ports/download';

afterEach(() => void vi.restoreAllMocks());

const file = (chunks: Download['chunks'], over: Partial<Download> = {}): Download => ({
  fileName: 'rows.csv',
  mediaType: 'text/csv',
  chunks,
  ...over,
});
const LINE = 'a line of a file, with its end\n';

test('text and bytes come through as they are', async () => {
  const response = await download(file(['ä', new Uint8Array([0, 255]), '', '🌱']));
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([
    0xc3, 0xa4, 0, 255, 0xf0, 0x9f, 0x8c, 0xb1,
  ]);
});

test('nothing is a file of no bytes', async () => {
  expect(await (await download(file([]))).text()).toBe('');
});

test.each([
  ['text/csv', 'text/csv; charset=utf-8'],
  ['application/jsonl', 'application/jsonl; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  ['application/zip', 'application/zip'],
])('%s is sent as %s', async (mediaType, type) => {
  const { headers } = await download(file(['x'], { mediaType }));
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('cache-control')).toBe('no-store');
});

test('a name in any script is sent in both ways', async () => {
  const { headers } = await download(file([], { fileName: 'правда "1".csv' }));
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="-1-.csv"; filename*=UTF-8''${encodeURIComponent('правда "1".csv')}`,
  );
});

function* failing(lines: number) {
  for (let line = 0; line < lines; line++) yield LINE;
  throw new Error('the disk is gone');
}

test('what fails before the first piece is no download', async () => {
  await expect(download(file(failing(3)))).rejects.toThrow('the disk is gone');
});

test('what fails in the middle breaks the connection: nobody takes the beginning for the whole', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const server = createServer(async (_req, res) => {
    const response = await download(file(failing(50_000)));
    res.writeHead(response.status, Object.fromEntries(response.headers));
    try {
      for await (const part of response.body ?? []) res.write(part);
      res.end();
    } catch {
      res.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(complaints).toHaveBeenCalledWith('rows.csv was broken off:', expect.any(Error));
  } finally {
    server.close();
  }
});

test('a reader who does not read holds the writer back, and one who leaves ends it', async () => {
  let made = 0;
  let ended = false;
  function* endless() {
    try {
      for (; ; made++) yield LINE;
    } finally {
      ended = true;
    }
  }
  const { body } = await download(file(endless()));
  const reader = body?.getReader();
  await reader?.read();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(made * LINE.length).toBeLessThan(5 * 65_536);
  await reader?.cancel();
  expect(ended).toBe(true);
});

test('a reader who leaves while a piece is made is no failure', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const made = Promise.withResolvers<string>();
  async function* slow() {
    yield LINE.repeat(5000);
    yield await made.promise;
  }
  const reader = (await download(file(slow()))).body?.getReader();
  await reader?.read();
  await new Promise((resolve) => setTimeout(resolve, 10));
  const left = reader?.cancel();
  made.resolve(LINE.repeat(5000));
  await left;
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(complaints).not.toHaveBeenCalled();
});

test('between two pieces others have their turn, even where nothing ever waits', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  function* busy() {
    for (let line = 0; line < 200_000; line++) yield LINE;
  }
  await (await download(file(busy()))).text();
  clearInterval(timer);
  expect(turns).toBeGreaterThan(3);
});
