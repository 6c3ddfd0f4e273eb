import { createQuality, type Quality } from './create-quality';
import type { QualityOptions } from './quality-set';
import type { QualityItem, QualityReport } from './report';

/** What the items take of the time, the checks the rest. */
const ITEMS_SHARE = 0.8;

/**
 * The report of a set from scratch, as a generator of the share done (0 to 1), so that its caller can breathe, show progress and
 * stop: it yields every few milliseconds. Two items of one place are one, the last counts. `quality` is the engine that then holds them.
 */
export function* qualityInSlices(
  items: readonly QualityItem[],
  options: QualityOptions,
  quality: Quality = createQuality(options),
): Generator<number, QualityReport> {
  for (const share of quality.syncing(items)) yield share * ITEMS_SHARE;
  const reporting = quality.reporting();
  for (;;) {
    const { done, value } = reporting.next();
    if (done) return value;
    yield ITEMS_SHARE + value * (1 - ITEMS_SHARE);
  }
}
