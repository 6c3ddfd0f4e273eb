import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LoomEvent, StreamMessage } from '@/lib/contract/event';

const KEPT = 5_000;
/** Characters kept of all looms together: rankings carry their prompts, so the number of events alone bounds nothing. */
const KEPT_CHARACTERS = 32_000_000;

interface Channel {
  /** Events sent so far in this run of the server. */
  sent: number;
  /** The last messages, encoded; the newest is number `sent`. */
  recent: string[];
  listeners: Set<() => void>;
}

/**
 * Every loom's events, in order, to whoever listens. The cursor `<run>.<count>` lets a listener continue where it
 * left off; one from another run, or older than what is kept (5,000 events of a loom), gets `resync`.
 */
export class Hub {
  private readonly channels = new Map<string, Channel>();
  private characters = 0;

  private readonly run: string;
  private readonly limit: number;

  private readonly watchers = new Set<(loomId: string, event: LoomEvent) => void>();

  constructor(run: string, limit = KEPT_CHARACTERS) {
    this.run = run;
    this.limit = limit;
  }

  cursor(loomId: string): string {
    return `${this.run}.${this.channels.get(loomId)?.sent ?? 0}`;
  }

  /** Has `watcher` told of every event of every loom, in the turn in which it is published. */
  watch(watcher: (loomId: string, event: LoomEvent) => void): void {
    this.watchers.add(watcher);
  }

  publish(loomId: string, event: LoomEvent): void {
    const channel = this.channel(loomId);
    channel.sent++;
    const message: StreamMessage = { type: 'event', cursor: `${this.run}.${channel.sent}`, event };
    const encoded = JSON.stringify(message);
    channel.recent.push(encoded);
    this.characters += encoded.length;
    if (channel.recent.length > KEPT * 1.25) this.forget(channel, channel.recent.length - KEPT);
    if (this.characters > this.limit) this.makeRoom(channel);
    for (const wake of channel.listeners) wake();
    for (const watcher of this.watchers) watcher(loomId, event);
  }

  /** Batches of encoded messages from `after` on, until the signal aborts. Each batch has at least one. */
  async *listen(loomId: string, after: string, signal: AbortSignal): AsyncGenerator<string[]> {
    const channel = this.channel(loomId);
    const start = this.position(after, channel);
    if (start === null) {
      yield [JSON.stringify({ type: 'resync' } satisfies StreamMessage)];
      return;
    }
    let position = start;
    let wake: () => void = () => {};
    const onEvent = () => wake();
    channel.listeners.add(onEvent);
    signal.addEventListener('abort', onEvent);
    try {
      while (!signal.aborted) {
        if (position === channel.sent) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          // What one read of the upstream brings is told in one turn: it leaves as one batch.
          await nextTurn();
          continue;
        }
        const oldest = channel.sent - channel.recent.length;
        if (position < oldest) {
          yield [JSON.stringify({ type: 'resync' } satisfies StreamMessage)];
          return;
        }
        const batch = channel.recent.slice(position - oldest);
        position = channel.sent;
        yield batch;
      }
    } finally {
      channel.listeners.delete(onEvent);
      signal.removeEventListener('abort', onEvent);
    }
  }

  private forget(channel: Channel, count: number): void {
    for (const message of channel.recent.splice(0, count)) this.characters -= message.length;
  }

  /** The other looms' events go first, then the older half of the one that speaks. */
  private makeRoom(speaking: Channel): void {
    for (const channel of this.channels.values())
      if (channel !== speaking) this.forget(channel, channel.recent.length);
    if (this.characters > this.limit / 2) this.forget(speaking, Math.ceil(speaking.recent.length / 2));
  }

  private channel(loomId: string): Channel {
    let channel = this.channels.get(loomId);
    if (!channel) {
      channel = { sent: 0, recent: [], listeners: new Set() };
      this.channels.set(loomId, channel);
    }
    return channel;
  }

  private position(cursor: string, channel: Channel): number | null {
    const [run, count] = cursor.split('.');
    const position = Number(count);
    if (run !== this.run || !Number.isInteger(position) || position > channel.sent) return null;
    return position < channel.sent - channel.recent.length ? null : position;
  }
}
