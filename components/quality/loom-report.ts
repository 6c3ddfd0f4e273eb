import type { CheckId, QualityReport } from '@/lib/dataset/quality';
import { type Tally, tallyOf } from './quality-words';

/** What needs more than the text of a path: it is measured in the dataset. */
const ELSEWHERE: ReadonlySet<CheckId> = new Set<CheckId>(['embedding-duplicates', 'second-judge']);

/** The report as far as a path alone tells. */
export const loomReport = (report: QualityReport): QualityReport => ({
  ...report,
  checks: report.checks.filter(({ id }) => !ELSEWHERE.has(id)),
});

/** Counts for the eye in passing: without the size, which a loom that grows lacks until its end. */
export const tallyWithoutSize = ({ checks }: QualityReport): Tally =>
  tallyOf(checks.filter(({ id }) => id !== 'size' && !ELSEWHERE.has(id)));
