import { EventSourceParserStream } from 'eventsource-parser/stream';
import { type LoomEvent, type StreamMessage, streamMessageSchema } from '../contract/event';
import { backoffMs } from './backoff';

/** `reconnecting`: the line is down and another try is under way or waits for its turn. */
export type Connection = 'connecting' | 'live' | 'reconnecting';

/** The server sends a comment at least this often; a longer silence means that the line is dead. */
const SILENCE_MS = 45_000;

export interface EventStreamOptions {
  loomId: string;
  cursor: string;
  onEvent(event: LoomEvent, cursor: string): void;
  /** The cursor is too old: fetch a snapshot and answer with its cursor. Rejects when that failed. */
  onResync(): Promise<string>;
  onConnection(connection: Connection): void;
  fetch?: typeof fetch;
  random?: () => number;
}

export interface EventStream {
  /** Skips the wait before the next try. */
  poke(): void;
  close(): void;
}

interface Pause {
  promise: Promise<void>;
  end(): void;
}

const pauseFor = (ms: number): Pause => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  return {
    promise,
    end() {
      clearTimeout(timer);
      resolve();
    },
  };
};

/** A message that does not fit the contract would come again from the same cursor: only a snapshot leads past it. */
const readMessage = (data: string): StreamMessage => {
  try {
    return streamMessageSchema.parse(JSON.parse(data));
  } catch {
    return { type: 'resync' };
  }
};

/**
 * Follows a loom's events from a cursor until closed, over any number of connections. Each event comes once and in
 * order: a connection begins where the last one broke.
 */
export function openEventStream(options: EventStreamOptions): EventStream {
  const { fetch: get = fetch, random = Math.random } = options;
  const closed = new AbortController();
  let cursor = options.cursor;
  let pause: Pause | null = null;

  const readOnce = async (onFirst: () => void): Promise<void> => {
    const attempt = new AbortController();
    const signal = AbortSignal.any([closed.signal, attempt.signal]);
    let silence = setTimeout(() => attempt.abort(), SILENCE_MS);
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => attempt.abort(), SILENCE_MS);
    };
    try {
      const url = `/api/looms/${encodeURIComponent(options.loomId)}/events?after=${encodeURIComponent(cursor)}`;
      const response = await get(url, { signal, headers: { accept: 'text/event-stream' } });
      if (!response.ok || !response.body) throw new Error(`the event stream answered ${response.status}`);
      onFirst();
      const messages = response.body
        .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array<ArrayBuffer>, string>)
        .pipeThrough(new EventSourceParserStream({ onComment: heard }));
      const reader = messages.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        heard();
        const message = readMessage(part.value.data);
        if (closed.signal.aborted) return;
        if (message.type === 'resync') {
          cursor = await options.onResync();
          return;
        }
        cursor = message.cursor;
        options.onEvent(message.event, message.cursor);
      }
    } finally {
      clearTimeout(silence);
      attempt.abort();
    }
  };

  const follow = async () => {
    options.onConnection('connecting');
    for (let failures = 0; !closed.signal.aborted; ) {
      try {
        await readOnce(() => {
          failures = 0;
          options.onConnection('live');
        });
      } catch {
        // Whatever broke the line, the cure is the same: wait, and begin again at the cursor.
      }
      if (closed.signal.aborted) return;
      options.onConnection('reconnecting');
      pause = pauseFor(backoffMs(failures, random()));
      failures += 1;
      await pause.promise;
    }
  };
  void follow();

  return {
    poke: () => pause?.end(),
    close() {
      closed.abort();
      pause?.end();
    },
  };
}
