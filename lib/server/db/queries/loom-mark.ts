import 'server-only';
import type { LoomMark } from '../../ports/datasets';
import type { Db } from '../schema';

const RUNNING = ['proposing', 'judging'] as const;

/** Each number comes off an index. */
export async function loomMark(db: Db, loomId: string): Promise<LoomMark> {
  const last = (table: 'nodes' | 'rankings' | 'choices') =>
    db
      .selectFrom(table)
      .where('loomId', '=', loomId)
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirstOrThrow();
  const [nodes, rankings, choices, { undone }, running] = await Promise.all([
    last('nodes'),
    last('rankings'),
    last('choices'),
    db
      .selectFrom('choices')
      .where('loomId', '=', loomId)
      .where('undoneAt', 'is not', null)
      .select((eb) => eb.fn.countAll<number>().as('undone'))
      .executeTakeFirstOrThrow(),
    // By state alone: that index is the short one.
    db.selectFrom('steps').select(['id', 'loomId']).where('state', 'in', RUNNING).execute(),
  ]);
  return {
    nodeSeq: seqOf(nodes),
    rankingSeq: seqOf(rankings),
    choiceSeq: seqOf(choices),
    undone: Number(undone),
    running: running.flatMap((step) => (step.loomId === loomId ? step.id : [])).sort(),
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
