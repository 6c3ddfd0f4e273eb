import type { QualityItem, QualityOptions } from '@/lib/dataset/quality';
import { diffItems } from './diff-items';
import type { QualityReply, QualityRequest, TextVectors } from './quality-protocol';

const SILENT = 'The part of the page that measures quality did not start. Reload the page.';

/** What it needs of a worker; tests hand in their own. */
export interface Channel {
  send(request: QualityRequest, moved?: Transferable[]): void;
  end(): void;
}

export interface QualityRun {
  /** Has these items measured, in this order; only what changed is sent. Gives the version that the report will carry. */
  measure(items: readonly QualityItem[], options: QualityOptions): number;
  /** Vectors are handed over and gone for the caller. Null: without embeddings. */
  embeddings(vectors: TextVectors | null): void;
  /** After this nothing more is told. */
  end(): void;
}

/** Measures off the main thread. */
export function openQuality(
  onReply: (reply: QualityReply) => void,
  open: (take: (reply: QualityReply) => void) => Channel = workerChannel,
): QualityRun {
  let ended = false;
  const channel = open((reply) => {
    if (!ended) onReply(reply);
  });
  let version = 0;
  let sent: readonly QualityItem[] = [];
  let options: string | null = null;

  return {
    measure(items, wanted) {
      const name = JSON.stringify(wanted);
      const isNew = name !== options;
      if (isNew) {
        options = name;
        sent = [];
        channel.send({ kind: 'start', options: wanted });
      }
      const change = items === sent && !isNew ? null : diffItems(sent, items);
      sent = items;
      if (!change && !isNew) return version;
      version++;
      channel.send({ kind: 'change', version, change: change ?? { remove: [], put: [], order: null } });
      return version;
    },
    embeddings: (vectors) =>
      channel.send({ kind: 'embeddings', vectors }, vectors ? [vectors.data.buffer] : []),
    end() {
      ended = true;
      channel.end();
    },
  };
}

function workerChannel(take: (reply: QualityReply) => void): Channel {
  const worker = new Worker(new URL('./quality.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<QualityReply>) => take(data));
  worker.addEventListener('error', ({ message }) => take({ kind: 'failed', message: message || SILENT }));
  worker.addEventListener('messageerror', () => take({ kind: 'failed', message: SILENT }));
  return { send: (request, moved = []) => worker.postMessage(request, moved), end: () => worker.terminate() };
}
