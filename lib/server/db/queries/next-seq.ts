import 'server-only';
import type { Db } from '../schema';

/** The next number of a loom's steps, rankings or choices: a scalar for an insert. */
export const nextSeq = (db: Db, table: 'steps' | 'rankings' | 'choices', loomId: string) =>
  db
    .selectFrom(table)
    .where('loomId', '=', loomId)
    .select((eb) => eb(eb.fn.coalesce(eb.fn.max('seq'), eb.lit(-1)), '+', 1).as('next'))
    .$asScalar();
