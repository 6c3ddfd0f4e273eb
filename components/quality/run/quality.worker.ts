import { createQualityDesk } from './quality-desk';
import type { QualityRequest } from './quality-protocol';

const take = createQualityDesk({
  tell: (reply) => self.postMessage(reply),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  now: () => performance.now(),
});

self.addEventListener('message', ({ data }: MessageEvent<QualityRequest>) => take(data));
