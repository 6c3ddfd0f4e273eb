import 'server-only';
import type { Agreement } from '@/lib/loom/agreement';
import type { Choice } from '@/lib/loom/choice';
import { choiceCodec } from '../records/codecs';
import type { Db } from '../schema';
import { changed } from './changed';
import { nextSeq } from './next-seq';

export async function getChoice(db: Db, id: string): Promise<Choice | null> {
  const row = await db.selectFrom('choices').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? choiceCodec.decode(row) : null;
}

/** Oldest first. Choices are appended, so they count in order of insertion, whatever the clock did. */
export async function choicesOfStep(db: Db, stepId: string): Promise<Choice[]> {
  const rows = await db
    .selectFrom('choices')
    .selectAll()
    .where('stepId', '=', stepId)
    .orderBy('seq')
    .execute();
  return rows.map(choiceCodec.decode);
}

const newestStanding = (db: Db) =>
  db.selectFrom('choices').selectAll().where('undoneAt', 'is', null).orderBy('seq', 'desc').limit(1);

export async function lastChoice(db: Db, loomId: string): Promise<Choice | null> {
  const row = await newestStanding(db).where('loomId', '=', loomId).executeTakeFirst();
  return row ? choiceCodec.decode(row) : null;
}

export async function choiceOfNode(db: Db, nodeId: string): Promise<Choice | null> {
  const row = await newestStanding(db).where('nodeId', '=', nodeId).executeTakeFirst();
  return row ? choiceCodec.decode(row) : null;
}

/** Over standing human choices made with a suggestion on screen. */
export async function agreement(db: Db, loomId: string): Promise<Agreement> {
  const { accepts, choices } = await db
    .selectFrom('choices')
    .innerJoin('rankings', 'rankings.id', 'choices.rankingId')
    .where('choices.loomId', '=', loomId)
    .where('choices.by', '=', 'human')
    .where('choices.undoneAt', 'is', null)
    .where('choices.suggestionVisible', '=', 1)
    .where('rankings.suggestion', 'is not', null)
    .select((eb) => [
      eb.fn.countAll<number>().as('choices'),
      eb.fn
        .count<number>('choices.id')
        .filterWhere('choices.nodeId', '=', eb.ref('rankings.suggestion'))
        .as('accepts'),
    ])
    .executeTakeFirstOrThrow();
  return { accepts, choices };
}

export async function insertChoice(db: Db, choice: Choice): Promise<void> {
  await db
    .insertInto('choices')
    .values({ ...choiceCodec.encode(choice), seq: nextSeq(db, 'choices', choice.loomId) })
    .execute();
}

export async function undoChoice(db: Db, id: string, at: number): Promise<void> {
  const values = choiceCodec.encodePatch(id, { undoneAt: at });
  const standing = db.updateTable('choices').set(values).where('id', '=', id).where('undoneAt', 'is', null);
  changed('standing choice', id, await standing.executeTakeFirst());
}

export async function addReason(
  db: Db,
  id: string,
  given: Pick<Choice, 'reason' | 'reasonCode'>,
): Promise<void> {
  const silent = db
    .updateTable('choices')
    .set(choiceCodec.encodePatch(id, given))
    .where('id', '=', id)
    .where('reason', 'is', null)
    .where('reasonCode', 'is', null);
  changed('choice without a reason', id, await silent.executeTakeFirst());
}
