'use client';

import { useCallback } from 'react';
import { useLoaded } from '../teaching/use-loaded';
import { Waiting } from '../teaching/waiting';
import { fetchAudit } from './audit-api';
import { AuditEmpty } from './audit-empty';
import { AuditSheet } from './audit-sheet';

/** How far the judges of a loom can be trusted: numbers, charts and files. */
export const AuditTab = ({ loomId }: { loomId: string }) => {
  const {
    value: data,
    error,
    reload,
  } = useLoaded(useCallback((signal: AbortSignal) => fetchAudit(loomId, signal), [loomId]));
  if (!data) return <Waiting what="Reading the audit" error={error} onRetry={reload} />;
  if (data.audit.counts.steps === 0) return <AuditEmpty measures={data.audit.measures} />;
  return <AuditSheet loomId={loomId} reply={data} />;
};
