import { expect, test } from 'vitest';
import { Exclusive } from '@/lib/server/live/exclusive';

const pause = () => new Promise((resolve) => setTimeout(resolve, 2));

test('work under one key never overlaps, and keeps its order', async () => {
  const exclusive = new Exclusive();
  const log: string[] = [];
  const work = (name: string) =>
    exclusive.run('loom', async () => {
      log.push(`${name} in`);
      await pause();
      log.push(`${name} out`);
    });
  await Promise.all([work('a'), work('b'), work('c')]);
  expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
});

test('work under other keys does not wait', async () => {
  const exclusive = new Exclusive();
  let release = () => {};
  const held = exclusive.run(
    'one',
    () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
  );
  expect(await exclusive.run('two', async () => 'free')).toBe('free');
  release();
  await held;
});

test('a failure is its own only', async () => {
  const exclusive = new Exclusive();
  const failing = exclusive.run('loom', async () => {
    throw new Error('broken');
  });
  const next = exclusive.run('loom', async () => 'fine');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('fine');
});
