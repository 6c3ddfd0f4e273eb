import { projectTexts } from '@/lib/dataset/map/project';
import type { MapReply, MapRequest } from './map-protocol';

/** Progress is told at most so often, in milliseconds. */
const TELL_MS = 60;

const tell = (reply: MapReply): void => {
  const moved = 'positions' in reply ? [reply.positions.buffer] : [];
  self.postMessage(reply, { transfer: moved });
};

function project({ texts, vectors, seed }: MapRequest): void {
  const rows = vectors && { rows: texts.length, ...vectors };
  let told = 0;
  for (const step of projectTexts({ texts, vectors: rows, seed })) {
    const now = performance.now();
    const counts = step.kind === 'umap-progress' && step.done > 0 && step.done < step.total;
    if (counts && now - told < TELL_MS) continue;
    told = now;
    tell(step);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<MapRequest>) => {
  try {
    project(data);
    tell({ kind: 'done' });
  } catch (failure) {
    tell({ kind: 'failed', message: failure instanceof Error ? failure.message : String(failure) });
  }
});
