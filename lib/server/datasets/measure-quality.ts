import 'server-only';
import {
  createQuality,
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
export const MOST_MEASURED = 10_000;
/** Milliseconds of work between two breaths. */
const BREATH = 15;

export interface Measured {
  report: QualityReport;
  /** See `Quality.clusters`; of the items that were measured. */
  clusters: Map<string, number>;
}

/** The checks of the kept rows, in slices between which other requests have their turn. */
export const measureQuality = async (
  rows: RowSource,
  format: ItemFormat,
  open: Pick<OpenDataset, 'sources'>,
): Promise<QualityReport> => (await measureRows(rows, format, open)).report;

/** The same with the clusters of near-duplicates. */
export async function measureRows(
  rows: RowSource,
  { labels }: ItemFormat,
  { sources }: Pick<OpenDataset, 'sources'>,
): Promise<Measured> {
  const items: QualityItem[] = [];
  const reviews: ModelReview[] = [];
  for await (const row of rows()) {
    if (items.length === MOST_MEASURED) break;
    const { place, question, labelIndex } = row;
    items.push({ place, question, labelIndex });
    for (const review of modelReviews([row])) reviews.push(review);
    if (items.length % 1000 === 0) await breath();
  }
  const wanted = sources.find(({ loom }) => loom?.settings.format)?.loom?.settings.target.balance ?? null;
  const options = { labels: labels.map(({ text }) => text), wanted };
  const quality = createQuality(options);
  const slices = qualityInSlices(items, options, quality);
  for (let since = performance.now(); ; ) {
    const { done, value } = slices.next();
    if (done) return { report: withCheck(value, secondJudge(reviews)), clusters: quality.clusters() };
    if (performance.now() - since < BREATH) continue;
    await breath();
    since = performance.now();
  }
}

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
