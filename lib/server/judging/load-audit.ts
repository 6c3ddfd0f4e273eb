import 'server-only';
import { contentHash } from '@/lib/dataset/content-hash';
import { auditOf } from '@/lib/judging/audit/audit-of';
import type { AuditReport } from '@/lib/judging/audit/report';
import type { DecidedStep } from '@/lib/judging/decided-step';
import type { JudgeRun } from '@/lib/loom/judge-run';
import type { RubricVersion } from '@/lib/loom/rubric-version';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { PRACTICE_ROW } from '../ports/practice-row';
import type { ServerRow } from '../ports/repository';
import { decidedSteps } from './decided-steps';
import { pricing } from './pricing';
import { repeatTrials } from './repeat-trials';

export interface LoadedAudit {
  audit: AuditReport;
  /** Names the steps, rankings and choices that it rests on. */
  hash: string;
}

/** The audits read last. Equal marks give equal audits. */
const kept = new WeakMap<AppContext, Map<string, LoadedAudit & { mark: string }>>();
const MOST_KEPT = 4;

/** The audit of a loom as it is now. Rejects with `not_found`. */
export const loadAudit = (ctx: AppContext, loomId: string): Promise<LoadedAudit> =>
  ctx.exclusive.run(`audit of ${loomId}`, async () => {
    const { read } = ctx.repository;
    found(await read.getLoom(loomId), 'loom', loomId);
    const [versions, runs, servers] = [
      await read.rubricVersions(loomId),
      await read.judgeRuns(loomId),
      [PRACTICE_ROW, ...(await ctx.repository.servers.list())],
    ];
    const mark = await markOf(ctx, loomId, { versions, runs, servers });
    const audits = kept.get(ctx) ?? new Map<string, LoadedAudit & { mark: string }>();
    kept.set(ctx, audits);
    const before = audits.get(loomId);
    if (before?.mark === mark) return before;

    const steps = await decidedSteps(ctx, loomId);
    const audit = auditOf({
      steps,
      trials: await repeatTrials(ctx, steps, runs),
      names: {
        rubrics: new Map(versions.map(({ hash, number }) => [hash, number])),
        servers: new Map(servers.map(({ id, name }) => [id, name])),
      },
      moneyOf: await pricing(ctx, steps),
    });
    audits.delete(loomId);
    const loaded = { mark, audit, hash: hashOf(steps) };
    audits.set(loomId, loaded);
    for (const id of [...audits.keys()].slice(0, -MOST_KEPT)) audits.delete(id);
    return loaded;
  });

const hashOf = (steps: readonly DecidedStep[]): string =>
  contentHash(
    steps
      .map(({ stepId, rankings, decisions }) =>
        [
          stepId,
          ...rankings.map(({ rankingId }) => rankingId),
          ...decisions.map(({ choiceId }) => choiceId),
        ].join(' '),
      )
      .join('\n'),
  );

interface Around {
  versions: readonly RubricVersion[];
  runs: readonly JudgeRun[];
  servers: readonly ServerRow[];
}

const markOf = async (
  ctx: AppContext,
  loomId: string,
  { versions, runs, servers }: Around,
): Promise<string> =>
  JSON.stringify([
    await ctx.repository.read.loomMark(loomId),
    await ctx.repository.read.recordEnds(loomId),
    (await ctx.repository.read.unexploredSteps(loomId)).length,
    versions.length,
    runs.map(({ id, done }) => [id, done]),
    servers.map(({ id, name, baseUrl }) => [id, name, baseUrl]),
  ]);
