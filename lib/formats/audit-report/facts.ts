import type { AuditReport } from '../../judging/audit/report';
import type { Rubric } from '../../loom/settings';

/** What the audit is of. */
export interface AuditFacts {
  title: string;
  loomId: string;
  audit: AuditReport;
  /** Names the decisions: steps, rankings and choices; 32 hex digits. */
  decisionsHash: string;
  /** Null where the loom has no item format. */
  datasetHash: string | null;
  /** Every rubric that a ranking was made by and that is still known. */
  rubrics: { hash: string; number: number | null; rubric: Rubric }[];
  /** Version of Espalier. */
  version: string;
  /** Epoch ms. */
  madeAt: number;
}

export const FIGURES = [
  { name: 'figures/places.svg', caption: 'Place at which the judge’s first was shown; dashed: by chance' },
  {
    name: 'figures/reliability.svg',
    caption: 'Confidence against the share of suggestions taken, with 95 % intervals',
  },
  {
    name: 'figures/risk-coverage.svg',
    caption: 'Share of suggestions not taken where only the surest are kept',
  },
] as const;
