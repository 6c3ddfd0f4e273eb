import 'server-only';
import type { AuditReply } from '@/lib/contract/audit';
import type { AppContext } from '../app-context';
import { loadAudit } from '../judging/load-audit';

/** How good the judges of a loom are by what people chose. Rejects with `not_found`. */
export async function readAudit(ctx: AppContext, loomId: string): Promise<AuditReply> {
  const { audit, hash } = await loadAudit(ctx, loomId);
  return { audit, hash };
}
