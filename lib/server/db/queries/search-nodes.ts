import 'server-only';
import { sql } from 'kysely';
import { excerptOf } from '../excerpt';
import { escapeText, unescapeText } from '../safe-text';
import type { Db } from '../schema';

/** In `seq` order; letters match whatever their case, and nothing is a wildcard. */
export async function searchNodes(
  db: Db,
  loomId: string,
  text: string,
  limit: number,
): Promise<{ id: string; excerpt: string }[]> {
  if (text === '') return [];
  const rows = await db
    .selectFrom('nodes')
    .where('loomId', '=', loomId)
    .where(sql<boolean>`strpos(lower(${sql.ref('text')}), lower(${escapeText(text)})) > 0`)
    .select(['id', 'text'])
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, excerpt: excerptOf(unescapeText(row.text), text) }));
}
