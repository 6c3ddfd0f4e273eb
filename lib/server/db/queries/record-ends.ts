import 'server-only';
import type { RecordEnds } from '../../ports/record-pages';
import type { Db } from '../schema';

/** In one statement, so that the four belong together. */
export async function recordEnds(db: Db, loomId: string): Promise<RecordEnds> {
  const end = (table: 'nodes' | 'steps' | 'rankings' | 'choices') =>
    db
      .selectFrom(table)
      .where('loomId', '=', loomId)
      .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(-1)).as('end'));
  return db
    .selectNoFrom([
      end('nodes').as('nodes'),
      end('steps').as('steps'),
      end('rankings').as('rankings'),
      end('choices').as('choices'),
    ])
    .$narrowType<RecordEnds>()
    .executeTakeFirstOrThrow();
}
