import 'server-only';
import { digestOf } from '@/lib/loom/ranking-digest';
import type { RankingFacts } from '../../ports/judging';
import type { Page, PageAt } from '../../ports/record-pages';
import { rankingCodec, rankingFactsCodec } from '../records/codecs';
import type { Db } from '../schema';
import { nextAfter } from './page-records';

const COLUMNS = [
  'id',
  'loomId',
  'stepId',
  'seq',
  'createdAt',
  'judge',
  'method',
  'order',
  'scores',
  'suggestion',
  'noSuggestion',
  'confidence',
  'estimate',
  'tokensIn',
  'tokensOut',
  'ms',
  'digest',
] as const;

/** Reads no prompt and no reply, but of rankings from before digests were kept. */
export async function pageRankingFacts(db: Db, loomId: string, at: PageAt): Promise<Page<RankingFacts>> {
  const rows = await db
    .selectFrom('rankings')
    .select(COLUMNS)
    .where('loomId', '=', loomId)
    .where('seq', '>', at.after)
    .where('seq', '<=', at.last)
    .orderBy('seq')
    .limit(at.size)
    .execute();
  const records = rows.map(rankingFactsCodec.decode);
  const digests = await digestsOf(
    db,
    records.flatMap(({ id, digest }) => (digest === null ? id : [])),
  );
  return {
    records: records.map((facts) => ({ ...facts, digest: facts.digest ?? digests.get(facts.id) ?? [] })),
    next: nextAfter(rows, at),
  };
}

async function digestsOf(db: Db, ids: string[]): Promise<Map<string, RankingFacts['digest']>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('rankings').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, digestOf(rankingCodec.decode(row))]));
}
