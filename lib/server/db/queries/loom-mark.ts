import 'server-only';
import type { LoomMark } from '../../ports/datasets';
import type { Db } from '../schema';

/** Each number comes off an index. */
export async function loomMark(db: Db, loomId: string): Promise<LoomMark> {
  const last = (table: 'nodes' | 'rankings' | 'choices') =>
    db
      .selectFrom(table)
      .where('loomId', '=', loomId)
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
  const [nodes, rankings, choices, { undone }] = await Promise.all([
    last('nodes'),
    last('rankings'),
    last('choices'),
    db
      .selectFrom('choices')
      .where('loomId', '=', loomId)
      .where('undoneAt', 'is not', null)
      .select((eb) => eb.fn.countAll<number>().as('undone'))
      .executeTakeFirstOrThrow(),
  ]);
  return {
    nodeSeq: seqOf(nodes),
    rankingSeq: seqOf(rankings),
    choiceSeq: seqOf(choices),
    undone: Number(undone),
  };
}

const seqOf = (row: { seq: number | null }) => row.seq ?? -1;

export async function stepsSince(db: Db, loomId: string, mark: LoomMark): Promise<string[]> {
  const after = (table: 'nodes' | 'rankings' | 'choices', seq: number) =>
    db
      .selectFrom(table)
      .where('loomId', '=', loomId)
      .where('seq', '>', seq)
      .where('stepId', 'is not', null)
      .select('stepId')
      .distinct()
      .execute();
  const rows = await Promise.all([
    after('nodes', mark.nodeSeq),
    after('rankings', mark.rankingSeq),
    after('choices', mark.choiceSeq),
  ]);
  return [...new Set(rows.flat().flatMap(({ stepId }) => stepId ?? []))];
}
