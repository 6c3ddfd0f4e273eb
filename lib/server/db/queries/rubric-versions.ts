import 'server-only';
import type { RubricVersion } from '@/lib/loom/rubric-version';
import { rubricVersionCodec } from '../records/codecs';
import type { Db } from '../schema';

export async function rubricVersions(db: Db, loomId: string): Promise<RubricVersion[]> {
  const rows = await db
    .selectFrom('rubricVersions')
    .selectAll()
    .where('loomId', '=', loomId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(rubricVersionCodec.decode);
}

export async function keepRubric(db: Db, version: Omit<RubricVersion, 'number'>): Promise<RubricVersion> {
  const known = await rubricVersions(db, version.loomId);
  const same = known.find(({ hash }) => hash === version.hash);
  if (same) return same;
  const kept = { ...version, number: (known[0]?.number ?? 0) + 1 };
  await insertRubricVersion(db, kept);
  return kept;
}

export async function insertRubricVersion(db: Db, version: RubricVersion): Promise<void> {
  await db.insertInto('rubricVersions').values(rubricVersionCodec.encode(version)).execute();
}
