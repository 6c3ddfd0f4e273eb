import 'server-only';
import {
  type ModelReview,
  modelReviews,
  type QualityItem,
  type QualityReport,
  qualityInSlices,
  secondJudge,
  withCheck,
} from '@/lib/dataset/quality';
import type { RowSource } from '@/lib/formats/dataset-facts';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { OpenDataset } from './open-dataset';

/** The checks hold all they look at: of a larger dataset the first so many rows are measured, and the report says how many. */
const MOST = 10_000;
/** Milliseconds of work between two breaths. */
const BREATH = 15;

/** The checks of the kept rows, in slices between which other requests have their turn. */
export async function measureQuality(
  rows: RowSource,
  { labels }: ItemFormat,
  { sources }: Pick<OpenDataset, 'sources'>,
): Promise<QualityReport> {
  const items: QualityItem[] = [];
  const reviews: ModelReview[] = [];
  for await (const row of rows()) {
    if (items.length === MOST) break;
    const { place, question, labelIndex } = row;
    items.push({ place, question, labelIndex });
    for (const review of modelReviews([row])) reviews.push(review);
    if (items.length % 1000 === 0) await breath();
  }
  const wanted = sources.find(({ loom }) => loom?.settings.format)?.loom?.settings.target.balance ?? null;
  const slices = qualityInSlices(items, { labels: labels.map(({ text }) => text), wanted });
  for (let since = performance.now(); ; ) {
    const { done, value } = slices.next();
    if (done) return withCheck(value, secondJudge(reviews));
    if (performance.now() - since < BREATH) continue;
    await breath();
    since = performance.now();
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
