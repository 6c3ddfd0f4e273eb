import { expect, test } from 'vitest';
import type { LoomEvent, StreamMessage } from '@/lib/contract/event';
import { Hub } from '@/lib/server/live/hub';

const head = (headId: string): LoomEvent => ({ type: 'head', headId, touchedAt: 0 });
const heads = (batch: string[]) =>
  batch.map((text) => {
    const message = JSON.parse(text) as StreamMessage;
    return message.type === 'event' && message.event.type === 'head' ? message.event.headId : message.type;
  });

async function take(stream: AsyncGenerator<string[]>, count: number): Promise<string[]> {
  const out: string[] = [];
  while (out.length < count) {
    const { value, done } = await stream.next();
    if (done) break;
    out.push(...heads(value));
  }
  return out;
}

test('a listener gets everything after its cursor, in order, then what comes', async () => {
  const hub = new Hub('run1');
  hub.publish('loom', head('a'));
  const cursor = hub.cursor('loom');
  hub.publish('loom', head('b'));
  const stream = hub.listen('loom', cursor, new AbortController().signal);
  expect(await take(stream, 1)).toEqual(['b']);
  const next = take(stream, 2);
  hub.publish('loom', head('c'));
  hub.publish('loom', head('d'));
  expect(await next).toEqual(['c', 'd']);
});

test('looms do not hear each other', async () => {
  const hub = new Hub('run1');
  const stream = hub.listen('mine', hub.cursor('mine'), new AbortController().signal);
  const first = take(stream, 1);
  hub.publish('other', head('x'));
  hub.publish('mine', head('y'));
  expect(await first).toEqual(['y']);
});

test.each([
  ['of another run of the server', () => 'run0.0'],
  ['from the future', () => 'run1.99'],
  ['that is not one', () => 'nonsense'],
])('a cursor %s asks for a resync', async (_, cursor) => {
  const hub = new Hub('run1');
  hub.publish('loom', head('a'));
  const stream = hub.listen('loom', cursor(), new AbortController().signal);
  expect(await take(stream, 1)).toEqual(['resync']);
  expect((await stream.next()).done).toBe(true);
});

test('a cursor older than what is kept asks for a resync', async () => {
  const hub = new Hub('run1');
  const cursor = hub.cursor('loom');
  for (let i = 0; i < 7000; i++) hub.publish('loom', head(`${i}`));
  expect(await take(hub.listen('loom', cursor, new AbortController().signal), 1)).toEqual(['resync']);
});

test('an abort ends a waiting listener', async () => {
  const hub = new Hub('run1');
  const controller = new AbortController();
  const waiting = hub.listen('loom', hub.cursor('loom'), controller.signal).next();
  controller.abort();
  expect((await waiting).done).toBe(true);
});

test('long events are kept within the limit; a listener that is behind is told to open anew', async () => {
  const hub = new Hub('run1', 10_000);
  const { signal } = new AbortController();
  const behind = hub.cursor('loom');
  hub.publish('quiet', head('q'));
  for (let i = 0; i < 50; i++) hub.publish('loom', head('x'.repeat(1000)));
  const upToDate = hub.listen('loom', hub.cursor('loom'), signal);
  const next = take(upToDate, 1);
  hub.publish('loom', head('news'));
  expect(await next).toEqual(['news']);
  expect(await take(hub.listen('loom', behind, signal), 1)).toEqual(['resync']);
  expect(await take(hub.listen('quiet', 'run1.0', signal), 1)).toEqual(['resync']);
});
