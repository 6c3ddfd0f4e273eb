import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import type { ExportFile } from '@/lib/formats/dataset-facts';
import { zipFiles } from '@/lib/formats/zip/zip-files';

const AT = Date.UTC(2025, 2, 30, 2, 30, 10);
const bytesOf = async (files: ExportFile[], at = AT): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of zipFiles(files, at)) parts.push(part);
  return Buffer.concat(parts);
};

test('what goes in comes out: several files, folders, any names, text and bytes, empty pieces and files', async () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((one) => !/^\/|\/$|^__proto__$/u.test(one) && one.isWellFormed());
  const chunk = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }));
  const files = fc.uniqueArray(fc.record({ name, chunks: fc.array(chunk) }), {
    minLength: 1,
    maxLength: 6,
    selector: (file) => file.name,
  });
  await fc.assert(
    fc.asyncProperty(files, async (made) => {
      const read = unzipSync(await bytesOf(made));
      expect(Object.keys(read).sort()).toEqual(made.map((file) => file.name).sort());
      for (const file of made)
        expect(Buffer.from(read[file.name] ?? []).equals(joined(file.chunks))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const joined = (chunks: ExportFile['chunks']): Buffer =>
  Buffer.concat([...(chunks as (string | Uint8Array)[])].map((chunk) => Buffer.from(chunk as string)));

test('an empty chunk ends no file', async () => {
  const read = unzipSync(
    await bytesOf([{ name: 'ä/новый 日本 🌱.txt', chunks: ['', 'one', '', 'two', ''] }]),
  );
  expect(strFromU8(read['ä/новый 日本 🌱.txt'] ?? new Uint8Array())).toBe('onetwo');
});

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('the same files are the same bytes in every time zone, even in an hour that a clock skipped', async () => {
  const files = () => [{ name: 'a.txt', chunks: ['a'] }];
  process.env.TZ = 'UTC';
  const here = await bytesOf(files());
  process.env.TZ = 'Europe/Berlin';
  expect(new Date(AT).getHours()).not.toBe(new Date(AT).getUTCHours());
  expect((await bytesOf(files())).equals(here)).toBe(true);
  expect((await bytesOf(files(), AT + 86_400_000)).equals(here)).toBe(false);
});

test('a time before archives could name one is their first', async () => {
  expect(
    (await bytesOf([{ name: 'a', chunks: [] }], 0)).equals(await bytesOf([{ name: 'a', chunks: [] }], -1e12)),
  ).toBe(true);
});

test('what a file throws, the archive throws', async () => {
  function* broken() {
    yield 'a beginning';
    throw new Error('the disk is gone');
  }
  await expect(bytesOf([{ name: 'a', chunks: broken() }])).rejects.toThrow('the disk is gone');
});

test('a slow reader holds back the writer, files are read one after the other, and leaving ends the open one', async () => {
  const log: string[] = [];
  let made = 0;
  async function* endless() {
    try {
      for (; ; made++) yield new Uint8Array(1000);
    } finally {
      log.push('ended');
    }
  }
  function* second() {
    log.push('second was begun');
    yield '';
  }
  const archive = zipFiles(
    [
      { name: 'a', chunks: endless() },
      { name: 'b', chunks: second() },
    ],
    AT,
  );
  for (let piece = 0; piece < 20; piece++) await archive.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toBeLessThan(40);
  await archive.return(undefined);
  expect(log).toEqual(['ended']);
});
