import 'server-only';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LoomEvent, StreamMessage } from '@/lib/contract/event';

const KEPT = 5_000;

interface Channel {
  /** Events sent so far in this run of the server. */
  sent: number;
  /** The last `KEPT` messages, encoded; the newest is number `sent`. */
  recent: string[];
  listeners: Set<() => void>;
}

/**
 * Every loom's events, in order, to whoever listens. The cursor `<run>.<count>` lets a listener continue where it
 * left off; one from another run, or older than the last 5,000 events, gets `resync`.
 */
export class Hub {
  private readonly channels = new Map<string, Channel>();

  private readonly run: string;

  constructor(run: string) {
    this.run = run;
  }

  cursor(loomId: string): string {
    return `${this.run}.${this.channels.get(loomId)?.sent ?? 0}`;
  }

  publish(loomId: string, event: LoomEvent): void {
    const channel = this.channel(loomId);
    channel.sent++;
    const message: StreamMessage = { type: 'event', cursor: `${this.run}.${channel.sent}`, event };
    channel.recent.push(JSON.stringify(message));
    if (channel.recent.length > KEPT * 1.25) channel.recent.splice(0, channel.recent.length - KEPT);
    for (const wake of channel.listeners) wake();
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
