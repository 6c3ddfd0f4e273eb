import 'server-only';
import { sql } from 'kysely';
import { chunks } from '../chunks';
import type { Db } from '../schema';

/** The first `length` characters of nodes of a loom, for lists; the rest of a text never leaves the database. */
export async function nodeOpenings(
  db: Db,
  loomId: string,
  ids: readonly string[],
  length: number,
): Promise<{ id: string; text: string }[]> {
  const found: { id: string; text: string }[] = [];
  for (const some of chunks(ids))
    found.push(
      ...(await db
        .selectFrom('nodes')
        .select(['id', sql<string>`substr("text", 1, ${sql.lit(length)})`.as('text')])
        .where('loomId', '=', loomId)
        .where('id', 'in', some)
        .execute()),
    );
  return found;
}

/** The first `length` characters of the judge's sentence of every ranking of a loom. */
export const rankingSummaries = (
  db: Db,
  loomId: string,
  length: number,
): Promise<{ id: string; summary: string }[]> =>
  db
    .selectFrom('rankings')
    .select(['id', sql<string>`substr("summary", 1, ${sql.lit(length)})`.as('summary')])
    .where('loomId', '=', loomId)
    .execute();
