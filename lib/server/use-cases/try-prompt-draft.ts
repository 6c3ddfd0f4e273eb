import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { AppContext } from '../app-context';
import { found } from '../errors';

/** Begins to try a draft and returns at once; the workshop's view tells how far it is. */
export async function tryPromptDraft(ctx: AppContext, draftId: string, steps: number): Promise<PromptDraft> {
  const { read } = ctx.repository;
  const draft = found(await read.getPromptDraft(draftId), 'draft', draftId);
  const { settings } = found(await read.getLoom(draft.loomId), 'loom', draft.loomId);
  ctx.drafts.start(ctx, draft, settings, steps);
  return draft;
}
