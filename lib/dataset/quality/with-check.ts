import type { Check, QualityReport } from './report';

/** The report with a check worked out apart in its place: embedding duplicates, the second judge. */
export const withCheck = (report: QualityReport, check: Check): QualityReport => ({
  ...report,
  checks: report.checks.map((one) => (one.id === check.id ? check : one)),
});
