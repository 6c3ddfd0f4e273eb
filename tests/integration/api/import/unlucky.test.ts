import { writeFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { StorageError } from '@/lib/server/ports/repository';
import { openContext, type TestContext } from '../../../support/app-context';

const FULL = new StorageError('unavailable', 'The database refused: database or disk is full.');
const HOUR_MS = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
});

const tree = JSON.stringify({ nodes: [{ id: 'r', text: 'Once', parentIds: [], childrenIds: [] }] });

async function begin(ctx: TestContext, body = tree): Promise<string> {
  const id = ctx.newId();
  await writeFile(ctx.imports.fileOf(id), body);
  ctx.imports.begin(ctx, { id, name: 'tree.json', bytes: Buffer.byteLength(body) });
  return id;
}
const read = (ctx: TestContext, id: string) =>
  vi.waitFor(() => expect(ctx.imports.get(id).state).toBe('ready'), 5000);

test('a full disk is told as it is, and nothing is written', async () => {
  await using ctx = await openContext();
  const id = await begin(ctx);
  await read(ctx, id);
  ctx.repository.failure = FULL;
  ctx.imports.commit(ctx, id, null);
  await vi.waitFor(() => expect(ctx.imports.get(id).state).toBe('failed'));
  expect(ctx.imports.get(id).error).toEqual({
    message: 'The database refused: database or disk is full. Nothing was written.',
    where: null,
  });
  ctx.repository.failure = null;
  expect(await ctx.repository.read.listLooms({ archived: false })).toEqual([]);
  expect(() => ctx.imports.commit(ctx, id, null)).toThrow('full');
});

test('what Espalier itself fails at goes to the log, not to the person', async () => {
  await using ctx = await openContext();
  using complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const id = await begin(ctx);
  await read(ctx, id);
  ctx.repository.failure = new TypeError('x is not a function');
  ctx.imports.commit(ctx, id, null);
  await vi.waitFor(() => expect(ctx.imports.get(id).state).toBe('failed'));
  expect(ctx.imports.get(id).error?.message).toContain('the server log says more. Nothing was written.');
  expect(complaints).toHaveBeenCalledWith('An import failed.', ctx.repository.failure);
});

test('a file whose upload is gone from the disk fails, and the next one is read', async () => {
  await using ctx = await openContext();
  using _ = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const id = ctx.newId();
  ctx.imports.begin(ctx, { id, name: 'gone.json', bytes: 10 });
  await vi.waitFor(() => expect(ctx.imports.get(id).state).toBe('failed'));
  await read(ctx, await begin(ctx));
});

test('after an hour a file is forgotten, wherever it stands', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await using ctx = await openContext();
  const [waiting, refused] = [await begin(ctx), await begin(ctx, '{}')];
  await vi.waitFor(() => expect(ctx.imports.get(waiting).state).toBe('ready'));
  await vi.waitFor(() => expect(ctx.imports.get(refused).state).toBe('failed'));
  await vi.advanceTimersByTimeAsync(HOUR_MS - 10_000);
  expect(ctx.imports.get(waiting).state).toBe('ready');
  await vi.advanceTimersByTimeAsync(10_000);
  for (const id of [waiting, refused]) expect(() => ctx.imports.get(id)).toThrow('over an hour old');
});

test('of many files that wait, the newest twenty stay', async () => {
  await using ctx = await openContext();
  const ids: string[] = [];
  for (let count = 0; count < 23; count++) {
    const id = await begin(ctx);
    await read(ctx, id);
    ids.push(id);
  }
  const there = ids.map((id) => {
    try {
      return ctx.imports.get(id).state;
    } catch {
      return 'gone';
    }
  });
  expect(there).toEqual([...Array(3).fill('gone'), ...Array(20).fill('ready')]);
});
