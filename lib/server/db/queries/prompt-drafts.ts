import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import { promptDraftCodec } from '../records/codecs';
import type { Db } from '../schema';
import { changed } from './changed';

export async function promptDrafts(db: Db, loomId: string): Promise<PromptDraft[]> {
  const rows = await db
    .selectFrom('promptDrafts')
    .selectAll()
    .where('loomId', '=', loomId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(promptDraftCodec.decode);
}

export async function getPromptDraft(db: Db, id: string): Promise<PromptDraft | null> {
  const row = await db.selectFrom('promptDrafts').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? promptDraftCodec.decode(row) : null;
}

export async function insertPromptDraft(db: Db, draft: PromptDraft): Promise<void> {
  await db.insertInto('promptDrafts').values(promptDraftCodec.encode(draft)).execute();
}

export async function updatePromptDraft(db: Db, id: string, patch: Partial<PromptDraft>): Promise<void> {
  const values = promptDraftCodec.encodePatch(id, patch);
  changed(
    'prompt draft',
    id,
    await db.updateTable('promptDrafts').set(values).where('id', '=', id).executeTakeFirst(),
  );
}
