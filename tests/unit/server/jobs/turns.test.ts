import { expect, test } from 'vitest';
import { Turns } from '@/lib/server/jobs/turns';

const never = () => new AbortController().signal;

test('so many at once, the others first come, first served', async () => {
  const turns = new Turns(1);
  const came: string[] = [];
  const first = await turns.take(never());
  expect(turns.isFull).toBe(true);
  const waiting = ['b', 'c'].map(async (name) => {
    const giveBack = await turns.take(never());
    came.push(name);
    giveBack?.();
  });
  await Promise.resolve();
  expect(came).toEqual([]);
  first?.();
  await Promise.all(waiting);
  expect(came).toEqual(['b', 'c']);
  expect(turns.isFull).toBe(false);
});

test('whoever leaves the queue takes no turn with them', async () => {
  const turns = new Turns(1);
  const first = await turns.take(never());
  const leaving = new AbortController();
  const left = turns.take(leaving.signal);
  const next = turns.take(never());
  leaving.abort();
  expect(await left).toBeNull();
  expect(await turns.take(leaving.signal)).toBeNull();
  first?.();
  (await next)?.();
  expect(turns.isFull).toBe(false);
});
