import 'server-only';
import type { Choice } from '@/lib/loom/choice';
import type { LoomNode } from '@/lib/loom/node';
import type { RowNode, RowRanking, Siblings } from '../../ports/datasets';
import { chunks } from '../chunks';
import { choiceCodec, nodeCodec, rowNodeCodec, rowRankingCodec } from '../records/codecs';
import type { Db } from '../schema';

/** What `isTakeable` says, without the text. */
const TAKEABLE = ['done', 'stopped', 'interrupted'] as const;

export async function rowNodes(db: Db, ids: string[]): Promise<RowNode[]> {
  return inChunks(ids, async (some) => {
    const columns = ['id', 'stepId', 'origin', 'model', 'score'] as const;
    const rows = await db.selectFrom('nodes').select(columns).where('id', 'in', some).execute();
    return rows.map(rowNodeCodec.decode);
  });
}

export async function choicesOfNodes(db: Db, nodeIds: string[]): Promise<Choice[]> {
  const standing = await inChunks(nodeIds, (some) =>
    db
      .selectFrom('choices')
      .selectAll()
      .where('nodeId', 'in', some)
      .where('undoneAt', 'is', null)
      .orderBy('seq')
      .execute(),
  );
  const newest = new Map(standing.map((row) => [row.nodeId, row]));
  return [...newest.values()].map(choiceCodec.decode);
}

export async function rowRankings(db: Db, ids: string[]): Promise<RowRanking[]> {
  return inChunks(ids, async (some) => {
    const columns = ['id', 'judge', 'suggestion', 'confidence'] as const;
    const rows = await db.selectFrom('rankings').select(columns).where('id', 'in', some).execute();
    return rows.map(rowRankingCodec.decode);
  });
}

export async function siblingsOf(db: Db, nodeIds: string[]): Promise<Siblings[]> {
  const counted = await inChunks(nodeIds, (some) =>
    db
      .selectFrom('nodes as taken')
      .innerJoin('nodes as left', (join) =>
        join.onRef('left.stepId', '=', 'taken.stepId').onRef('left.id', '<>', 'taken.id'),
      )
      .where('taken.id', 'in', some)
      .where('left.state', 'in', TAKEABLE)
      .where('left.text', '<>', '')
      .groupBy('taken.id')
      .select((eb) => [
        'taken.id as nodeId',
        eb.fn.countAll<number>().as('count'),
        eb.fn
          .count<number>('left.id')
          .filterWhere((f) =>
            f.and([
              f('left.text', '<>', f.ref('taken.text')),
              f.not(
                f.exists(
                  f
                    .selectFrom('choices')
                    .whereRef('choices.nodeId', '=', 'left.id')
                    .where('choices.undoneAt', 'is', null)
                    .select('choices.id'),
                ),
              ),
            ]),
          )
          .as('others'),
      ])
      .execute(),
  );
  return counted.map(({ nodeId, count, others }) => ({
    nodeId,
    count: Number(count),
    others: Number(others),
  }));
}

export async function takeableOfSteps(db: Db, stepIds: string[]): Promise<LoomNode[]> {
  return inChunks(stepIds, async (some) => {
    const rows = await db
      .selectFrom('nodes')
      .selectAll()
      .where('stepId', 'in', some)
      .where('state', 'in', TAKEABLE)
      .where('text', '<>', '')
      .orderBy('seq')
      .execute();
    return rows.map(nodeCodec.decode);
  });
}

async function inChunks<T>(ids: string[], query: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (const some of chunks(ids)) found.push(...(await query(some)));
  return found;
}
