import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sse } from '@/lib/server/api/sse';
import { Hub } from '@/lib/server/live/hub';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const follow = (hub: Hub, signal: AbortSignal) =>
  sse(new Request('http://localhost/', { signal }), (gone) => hub.listen('loom', hub.cursor('loom'), gone));

test('a reader that leaves takes its timer along', async () => {
  const response = follow(new Hub('run'), new AbortController().signal);
  const reader = response.body?.getReader();
  await reader?.read();
  expect(vi.getTimerCount()).toBe(1);
  await reader?.cancel();
  expect(vi.getTimerCount()).toBe(0);
});

test('a reader that had left before the stream began leaves nothing behind', async () => {
  const response = follow(new Hub('run'), AbortSignal.abort());
  expect(await response.text()).toBe(': espalier\n\n');
  expect(vi.getTimerCount()).toBe(0);
});

test('events that break off end the timer: a beat into a closed stream would end the process', async () => {
  const response = sse(new Request('http://localhost/'), async function* () {
    yield ['{}'];
    throw new Error('broken');
  });
  await expect(response.text()).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
});
