import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LoomEvent } from '@/lib/contract/event';
import { type EventStream, openEventStream } from '@/lib/store/event-stream';

const encoder = new TextEncoder();
const head = (headId: string): LoomEvent => ({ type: 'head', headId, touchedAt: 1 });
const event = (count: number) =>
  `data: ${JSON.stringify({ type: 'event', cursor: `run.${count}`, event: head(`node-${count}`) })}\n\n`;

/** A connection the test writes to and breaks. */
function line() {
  let sink: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      sink = controller;
    },
  });
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    send: (text: string) => sink?.enqueue(encoder.encode(text)),
    end: () => sink?.close(),
    breakOff: () => sink?.error(new TypeError('network error')),
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

let stream: EventStream | null = null;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stream?.close();
  vi.useRealTimers();
});

function open(
  answers: (ReturnType<typeof line> | Response | Error)[],
  onResync = vi.fn(async () => 'run.50'),
) {
  const urls: string[] = [];
  const states: string[] = [];
  const heard: string[] = [];
  const get = vi.fn(async (url: string | URL | Request, init?: RequestInit) => {
    urls.push(String(url));
    const answer = answers.shift();
    if (answer instanceof Response) {
      return answer;
    }
    if (answer && 'response' in answer) {
      init?.signal?.addEventListener('abort', answer.breakOff);
      return answer.response;
    }
    if (answer) throw answer;
    return new Promise<Response>(() => {});
  });
  stream = openEventStream({
    loomId: 'loom-0001',
    cursor: 'run.0',
    onEvent: (one, cursor) => heard.push(`${cursor} ${one.type}`),
    onResync,
    onConnection: (state) => states.push(state),
    fetch: get as typeof fetch,
    random: () => 0.5,
  });
  return { urls, states, heard, onResync };
}

describe('the event stream', () => {
  test('hears events in order, also when they come in pieces', async () => {
    const one = line();
    const { heard, states, urls } = open([one]);
    await settle();
    const text = event(1) + event(2);
    one.send(text.slice(0, 20));
    one.send(text.slice(20, 111));
    one.send(text.slice(111));
    await settle();
    expect(heard).toEqual(['run.1 head', 'run.2 head']);
    expect(states).toEqual(['connecting', 'live']);
    expect(urls).toEqual(['/api/looms/loom-0001/events?after=run.0']);
  });

  test('begins again where it broke, and says so meanwhile', async () => {
    const [one, two] = [line(), line()];
    const { states, urls, heard } = open([one, two]);
    await settle();
    one.send(event(1));
    await settle();
    one.breakOff();
    await settle();
    expect(states.at(-1)).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(urls[1]).toBe('/api/looms/loom-0001/events?after=run.1');
    expect(states.at(-1)).toBe('live');
    two.send(event(2));
    await settle();
    expect(heard).toEqual(['run.1 head', 'run.2 head']);
  });

  test('a stream that ends is a broken one too', async () => {
    const one = line();
    const { states } = open([one]);
    await settle();
    one.end();
    await settle();
    expect(states.at(-1)).toBe('reconnecting');
  });

  test('waits longer after each failure, and not at all after a poke', async () => {
    const refused = () => new TypeError('refused');
    const { urls } = open([refused(), refused(), refused(), refused()]);
    await vi.advanceTimersByTimeAsync(400);
    expect(urls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(400);
    expect(urls).toHaveLength(2);
    stream?.poke();
    await settle();
    expect(urls).toHaveLength(3);
  });

  test('an error page is no stream', async () => {
    const { states } = open([new Response('nope', { status: 502 })]);
    await settle();
    expect(states).toEqual(['connecting', 'reconnecting']);
  });

  test('a cursor that is too old leads to a snapshot, and on from there', async () => {
    const [one, two] = [line(), line()];
    const { urls, onResync } = open([one, two]);
    await settle();
    one.send(`data: ${JSON.stringify({ type: 'resync' })}\n\n`);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onResync).toHaveBeenCalledOnce();
    expect(urls[1]).toContain('after=run.50');
  });

  test('a message that cannot be read leads to a snapshot too: asked for again it would be the same', async () => {
    const [one, two] = [line(), line()];
    const { urls, onResync, heard } = open([one, two]);
    await settle();
    one.send('data: {"type":"event","cursor":"run.1","event":{"type":"from the future"}}\n\n');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onResync).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
    expect(urls[1]).toContain('after=run.50');
  });

  test('a line that falls silent is given up; heartbeats keep it', async () => {
    const one = line();
    const { states } = open([one]);
    await settle();
    for (let beat = 0; beat < 6; beat++) {
      await vi.advanceTimersByTimeAsync(15_000);
      one.send(': beat\n\n');
    }
    await settle();
    expect(states.at(-1)).toBe('live');
    await vi.advanceTimersByTimeAsync(46_000);
    expect(states).toContain('reconnecting');
  });

  test('closed means closed', async () => {
    const one = line();
    const { states, urls } = open([one]);
    await settle();
    stream?.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(urls).toHaveLength(1);
    expect(states).toEqual(['connecting', 'live']);
  });
});
