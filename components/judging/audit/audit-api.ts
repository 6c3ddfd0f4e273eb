import { type AuditReply, auditReplySchema, type JudgingExport } from '@/lib/contract/audit';
import { type PositionsReply, positionsReplySchema } from '@/lib/contract/judge-positions';
import { request } from '@/lib/store/http';

const loomPath = (loomId: string): string => `/api/looms/${encodeURIComponent(loomId)}`;

export const fetchAudit = (loomId: string, signal: AbortSignal): Promise<AuditReply> =>
  request(auditReplySchema, `${loomPath(loomId)}/judging/audit`, { signal });

export const fetchPositions = (loomId: string, signal: AbortSignal): Promise<PositionsReply> =>
  request(positionsReplySchema, `${loomPath(loomId)}/positions`, { signal });

export const exportPath = (loomId: string, format: JudgingExport): string =>
  `${loomPath(loomId)}/judging/export?format=${format}`;

/** The Judging page at one step. */
export const stepPath = (loomId: string, stepId: string): string =>
  `/looms/${encodeURIComponent(loomId)}/judging?${new URLSearchParams({ tab: 'steps', step: stepId })}`;
