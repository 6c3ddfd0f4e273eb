import type { MapReply, MapRequest } from './map-protocol';

const SILENT = 'The part of the page that computes the map did not start. Reload the page.';

/** Projects off the main thread. Gives the way to cancel; after that, and after `done` or `failed`, nothing more is told. */
export function runProjection(request: MapRequest, onReply: (reply: MapReply) => void): () => void {
  const worker = new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' });
  let ended = false;
  const end = (): void => {
    ended = true;
    worker.terminate();
  };
  const take = (reply: MapReply): void => {
    if (ended) return;
    if (reply.kind === 'done' || reply.kind === 'failed') end();
    onReply(reply);
  };
  worker.addEventListener('message', ({ data }: MessageEvent<MapReply>) => take(data));
  worker.addEventListener('error', ({ message }) => take({ kind: 'failed', message: message || SILENT }));
  worker.addEventListener('messageerror', () => take({ kind: 'failed', message: SILENT }));
  worker.postMessage(request);
  return end;
}
