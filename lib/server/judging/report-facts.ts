import 'server-only';
import type { AuditFacts } from '@/lib/formats/audit-report/facts';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { AppContext } from '../app-context';
import { viewOf } from '../datasets/view-of';
import { found } from '../errors';
import { VERSION } from '../version';
import { loadAudit } from './load-audit';

/** All that the audit report of a loom says. Rejects with `not_found`. */
export async function reportFacts(ctx: AppContext, loomId: string): Promise<AuditFacts> {
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const { audit, hash } = await loadAudit(ctx, loomId);
  const { rubric } = loom.settings.judge;
  const known = new Map([[rubricHash(rubric), { number: null as number | null, rubric }]]);
  for (const version of await read.rubricVersions(loomId)) known.set(version.hash, version);
  const used = [...new Set(audit.judges.map((judge) => judge.rubricHash))];
  return {
    title: loom.title,
    loomId,
    audit,
    decisionsHash: hash,
    datasetHash: loom.settings.format ? (await viewOf(ctx, loomId)).hash : null,
    rubrics: used.flatMap((one) => {
      const version = known.get(one);
      return version ? [{ hash: one, number: version.number, rubric: version.rubric }] : [];
    }),
    version: VERSION,
    madeAt: ctx.now(),
  };
}
