import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { editPrompt } from './edit-prompt';

/** Makes a draft the loom's prompt: a new version once anything grew from the old one. The draft remembers which. */
export async function promoteDraft(ctx: AppContext, draftId: string, nodeId: string): Promise<PromptDraft> {
  const { read } = ctx.repository;
  const { loomId, text } = found(await read.getPromptDraft(draftId), 'draft', draftId);
  await editPrompt(ctx, loomId, { nodeId, text }, (writer, rootId) =>
    writer.updatePromptDraft(draftId, { rootId, discardedAt: null }),
  );
  return found(await read.getPromptDraft(draftId), 'draft', draftId);
}
