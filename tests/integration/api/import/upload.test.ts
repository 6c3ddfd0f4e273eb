import { request } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { BODY_LIMIT, IMPORT_LIMIT, MEGABYTE } from '@/lib/contract/limits';
import { importAt, readAt, uploadTo } from '../../../support/import-file';
import { withImports } from './harness';

const { url, counts, uploads } = withImports();
const tree = (text: string) => JSON.stringify({ nodes: [{ id: 'r', text, parentIds: [], childrenIds: [] }] });

const inPieces = (pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>;

test('a file that comes in chunks is read like any other', async () => {
  const pieces = [...tree('Once upon a time 🌲')].map((letter) => new TextEncoder().encode(letter));
  const { preview } = await importAt(url(), 'chunks.json', inPieces(pieces));
  expect(preview).toMatchObject({
    format: 'bonsai',
    title: 'chunks',
    nodes: 1,
    sample: ['Once upon a time 🌲'],
  });
});

test('a file past the limit of other requests comes in', async () => {
  const nodes = Array.from({ length: 8 }, (_, at) => ({
    id: `n${at}`,
    text: 'x'.repeat(900_000),
    parentIds: at === 0 ? [] : [`n${at - 1}`],
    childrenIds: [],
  }));
  const body = JSON.stringify({ nodes });
  expect(body.length).toBeGreaterThan(BODY_LIMIT);
  expect((await importAt(url(), 'big.json', body)).preview.nodes).toBe(8);
  expect(await uploads()).toEqual([]);
});

test('a chunked file over the limit is refused with 413, and nothing of it is kept', async () => {
  function* endless() {
    const piece = new Uint8Array(MEGABYTE).fill(0x20);
    for (let sent = 0; sent <= IMPORT_LIMIT; sent += piece.length) yield piece;
  }
  const answer = await uploadTo(url(), 'endless.json', inPieces(endless()));
  expect(answer.status).toBe(413);
  expect(answer.body.error.code).toBe('too_large');
  expect(answer.body.error.message).toContain('512 MB');
  await expect.poll(uploads).toEqual([]);
});

test('an upload that breaks off leaves nothing', async () => {
  const before = counts();
  for (const headers of [{ 'content-length': '5000' }, { 'transfer-encoding': 'chunked' }]) {
    const broken = request(`${url()}/api/imports?name=broken.json`, { method: 'POST', headers });
    broken.on('error', () => undefined);
    broken.write('{"nodes": [');
    await expect.poll(async () => (await uploads()).length).toBe(1);
    broken.destroy();
    await expect.poll(uploads).toEqual([]);
  }
  expect(counts()).toEqual(before);
});

test('a name is needed, and may have any letters', async () => {
  expect((await uploadTo(url(), '', '{}')).status).toBe(400);
  const job = await readAt(url(), 'Wörter & Bäume 🌲.json', tree('x'));
  expect(job).toMatchObject({ name: 'Wörter & Bäume 🌲.json', state: 'ready' });
  expect(job.preview?.title).toBe('Wörter & Bäume 🌲');
});
