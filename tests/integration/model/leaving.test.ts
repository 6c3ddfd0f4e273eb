import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SamplePart } from '@/lib/server/ports/model';
import { type Opened, openFake, PREFIX, paramsFor } from './open-fake';

let opened: Opened;
beforeEach(async () => {
  opened = await openFake();
});
afterEach(() => opened.fake.close());

const open = (model: string, signal: AbortSignal, n = 3): AsyncIterable<SamplePart> =>
  opened.port.sample({ prefix: PREFIX, n, params: paramsFor(model), signal });

/** Milliseconds until every connection to the fake server was cut. */
const untilCut = async (): Promise<number> => {
  const started = performance.now();
  await Promise.all(opened.fake.requests.map(({ over }) => over));
  expect(opened.fake.requests.every(({ cut }) => cut)).toBe(true);
  return performance.now() - started;
};

describe('leaving', () => {
  it.each(['paced-30', 'stall'])('an abort closes the connections at once (%s)', async (model) => {
    const controller = new AbortController();
    for await (const part of open(model, controller.signal)) if (part.type === 'token') controller.abort();
    expect(await untilCut()).toBeLessThan(2000);
  });

  it('an abort before the first token closes them too', async () => {
    const controller = new AbortController();
    const reading = Array.fromAsync(open('silent', controller.signal));
    await expect.poll(() => opened.fake.requests.length).toBe(1);
    controller.abort();
    expect(await reading).toEqual([]);
    expect(await untilCut()).toBeLessThan(2000);
  });

  it('an abort closes the connections of all single requests', async () => {
    const ollama = await openFake({ kind: 'ollama', baseUrl: opened.fake.url });
    const controller = new AbortController();
    const parts = ollama.port.sample({
      prefix: PREFIX,
      n: 4,
      params: paramsFor('paced-30'),
      signal: controller.signal,
    });
    for await (const part of parts) {
      if (part.type === 'token' && opened.fake.requests.length === 4) controller.abort();
    }
    expect(await untilCut()).toBeLessThan(2000);
    await ollama.fake.close();
  });

  it('return() answers at once while next() waits, and closes the connection', async () => {
    const iterator = open('silent', new AbortController().signal)[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await expect.poll(() => opened.fake.requests.length).toBe(1);
    const started = performance.now();
    await iterator.return?.();
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await waiting).toEqual({ value: undefined, done: true });
    expect(await untilCut()).toBeLessThan(2000);
  });

  it('breaking out of the loop closes the connection', async () => {
    for await (const part of open('paced-30', new AbortController().signal)) if (part.type === 'token') break;
    expect(await untilCut()).toBeLessThan(2000);
  });

  it('asks nothing before the reading begins', async () => {
    open('good', new AbortController().signal);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(opened.fake.requests).toEqual([]);
  });

  it('a stop string that ends every candidate here closes the connection to a server that writes on', async () => {
    const params = { ...paramsFor('stop-ignored'), stop: ['\n\n'], maxTokens: 4000 };
    const parts = opened.port.sample({ prefix: PREFIX, n: 2, params, signal: new AbortController().signal });
    const all = await Array.fromAsync(parts);
    expect(all.filter((part) => part.type === 'end').map(({ finish }) => finish)).toEqual(['stop', 'stop']);
    expect(await untilCut()).toBeLessThan(2000);
    const text = all
      .flatMap((part) => (part.type === 'token' && part.index === 0 ? [part.token] : []))
      .join('');
    expect(text).toMatch(/^Question: .+\nAnswer: (Yes|No)$/);
  });
});
