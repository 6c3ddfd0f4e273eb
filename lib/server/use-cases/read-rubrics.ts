import 'server-only';
import type { RubricsReply } from '@/lib/contract/teaching';
import { rubricHash } from '@/lib/loom/judge/rubric-hash';
import type { Loom } from '@/lib/loom/loom';
import type { RubricVersion } from '@/lib/loom/rubric-version';
import type { AppContext } from '../app-context';
import { found } from '../errors';

type Version = Omit<RubricVersion, 'id' | 'loomId'>;

/** Every rubric a loom has had, with what goes by it. The first is kept when it is changed; until then it is the loom's own. */
export async function readRubrics(ctx: AppContext, loomId: string): Promise<RubricsReply> {
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const { judge } = loom.settings;
  const versions = withCurrent(await read.rubricVersions(loomId), loom);
  const rankings = await rankingsByHash(ctx, loomId);
  const runs = Map.groupBy(await read.judgeRuns(loomId), (run) => rubricHash(run.judge.rubric));
  return {
    judge,
    hash: rubricHash(judge.rubric),
    versions: versions.map(({ number, hash, rubric, createdAt }) => ({
      number,
      hash,
      rubric,
      createdAt,
      rankings: rankings.get(hash) ?? 0,
      runs: runs.get(hash)?.map(({ title }) => title) ?? [],
    })),
  };
}

function withCurrent(kept: readonly Version[], { settings, createdAt }: Loom): Version[] {
  const { rubric } = settings.judge;
  const hash = rubricHash(rubric);
  if (kept.some((version) => version.hash === hash)) return [...kept];
  return [{ number: (kept[0]?.number ?? 0) + 1, hash, rubric, createdAt }, ...kept];
}

async function rankingsByHash(ctx: AppContext, loomId: string): Promise<Map<string, number>> {
  const { read } = ctx.repository;
  const last = (await read.recordEnds(loomId)).rankings;
  const counts = new Map<string, number>();
  for (let after: number | null = -1; after !== null; ) {
    const page = await read.pageRankingFacts(loomId, { after, last, size: 500 });
    for (const { judge } of page.records)
      counts.set(judge.rubricHash, (counts.get(judge.rubricHash) ?? 0) + 1);
    after = page.next;
  }
  return counts;
}
