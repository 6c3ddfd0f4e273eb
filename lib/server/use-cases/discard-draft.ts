import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { AppContext } from '../app-context';
import { found } from '../errors';

/** Puts a draft aside, or takes it back; it stays in the chain. */
export const discardDraft = (ctx: AppContext, draftId: string, discarded: boolean): Promise<PromptDraft> =>
  ctx.repository.write(async (writer) => {
    const draft = found(await writer.getPromptDraft(draftId), 'draft', draftId);
    if ((draft.discardedAt !== null) === discarded) return draft;
    const discardedAt = discarded ? ctx.now() : null;
    await writer.updatePromptDraft(draftId, { discardedAt });
    return { ...draft, discardedAt };
  });
