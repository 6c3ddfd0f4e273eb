import 'server-only';
import type { Choice } from '@/lib/loom/choice';
import type { Ranking } from '@/lib/loom/ranking';
import type { Step } from '@/lib/loom/step';
import type { Page, PageAt } from '../../ports/record-pages';
import { choiceCodec, rankingCodec, stepCodec } from '../records/codecs';
import type { Db } from '../schema';

export async function pageSteps(db: Db, loomId: string, at: PageAt): Promise<Page<Step>> {
  const rows = await db
    .selectFrom('steps')
    .selectAll()
    .where('loomId', '=', loomId)
    .where('seq', '>', at.after)
    .where('seq', '<=', at.last)
    .orderBy('seq')
    .limit(at.size)
    .execute();
  return { records: rows.map(stepCodec.decode), next: nextAfter(rows, at) };
}

export async function pageRankings(db: Db, loomId: string, at: PageAt): Promise<Page<Ranking>> {
  const rows = await db
    .selectFrom('rankings')
    .selectAll()
    .where('loomId', '=', loomId)
    .where('seq', '>', at.after)
    .where('seq', '<=', at.last)
    .orderBy('seq')
    .limit(at.size)
    .execute();
  return { records: rows.map(rankingCodec.decode), next: nextAfter(rows, at) };
}

export async function pageChoices(db: Db, loomId: string, at: PageAt): Promise<Page<Choice>> {
  const rows = await db
    .selectFrom('choices')
    .selectAll()
    .where('loomId', '=', loomId)
    .where('seq', '>', at.after)
    .where('seq', '<=', at.last)
    .orderBy('seq')
    .limit(at.size)
    .execute();
  return { records: rows.map(choiceCodec.decode), next: nextAfter(rows, at) };
}

export const nextAfter = (rows: readonly { seq: number }[], { size }: PageAt): number | null =>
  rows.length < size ? null : (rows.at(-1)?.seq ?? null);
