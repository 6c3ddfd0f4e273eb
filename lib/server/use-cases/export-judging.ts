import 'server-only';
import type { JudgingExport } from '@/lib/contract/audit';
import { auditFiles } from '@/lib/formats/audit-report/audit-report';
import { zipFiles } from '@/lib/formats/zip/zip-files';
import type { AppContext } from '../app-context';
import { fileStem } from '../datasets/file-stem';
import { found } from '../errors';
import { reportFacts } from '../judging/report-facts';
import { streamDecisions } from '../judging/stream-decisions';
import type { Download } from '../ports/download';

/** What was judged and decided in a loom as a file. Rejects with `not_found`. */
export async function exportJudging(
  ctx: AppContext,
  loomId: string,
  format: JudgingExport,
): Promise<Download> {
  const stem = fileStem(found(await ctx.repository.read.getLoom(loomId), 'loom', loomId).title);
  if (format === 'decisions')
    return {
      fileName: `${stem}.decisions.jsonl`,
      mediaType: 'application/jsonl',
      chunks: await streamDecisions(ctx, loomId),
    };
  const facts = await reportFacts(ctx, loomId);
  return {
    fileName: `${stem}.audit.zip`,
    mediaType: 'application/zip',
    chunks: zipFiles(auditFiles(facts), facts.madeAt),
  };
}
