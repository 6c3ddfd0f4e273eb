import type { AuditPart } from '@/lib/judging/audit/report';

/** A number or bar whose steps are to be listed. */
export interface Behind {
  title: string;
  /** Its value in words. */
  value: string;
  /** What it says and how it is made; a paragraph each. */
  words: readonly string[];
  parts: readonly AuditPart[];
}
export type ShowBehind = (behind: Behind) => void;
