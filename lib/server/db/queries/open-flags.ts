import 'server-only';
import type { Choice } from '@/lib/loom/choice';
import { choiceCodec } from '../records/codecs';
import type { Db } from '../schema';

/** Flagged and standing, and no standing human choice came at that step since. */
const open = (db: Db) =>
  db
    .selectFrom('choices')
    .where('choices.by', '=', 'autopilot')
    .where('choices.flag', 'is not', null)
    .where('choices.undoneAt', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('choices as later')
            .select('later.id')
            .whereRef('later.stepId', '=', 'choices.stepId')
            .whereRef('later.seq', '>', 'choices.seq')
            .where('later.by', '=', 'human')
            .where('later.undoneAt', 'is', null),
        ),
      ),
    );

export async function openFlags(db: Db, loomId: string): Promise<Choice[]> {
  const rows = await open(db)
    .selectAll('choices')
    .where('choices.loomId', '=', loomId)
    .orderBy('choices.seq')
    .execute();
  return rows.map(choiceCodec.decode);
}

export async function openFlagCounts(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await open(db)
    .select((eb) => ['choices.loomId as loomId', eb.fn.countAll<number>().as('flags')])
    .groupBy('choices.loomId')
    .execute();
  return new Map(rows.map(({ loomId, flags }) => [loomId, Number(flags)]));
}
