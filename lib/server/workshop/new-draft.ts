import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';

/** A draft with nothing said of it yet but what is given. */
export const newDraft = (
  given: Pick<PromptDraft, 'id' | 'loomId' | 'kind' | 'text' | 'goal' | 'criteria' | 'createdAt'> &
    Partial<PromptDraft>,
): PromptDraft => ({
  from: [],
  model: null,
  asked: null,
  tokensIn: null,
  tokensOut: null,
  nodeId: null,
  trial: null,
  rootId: null,
  discardedAt: null,
  ...given,
});

/** Keeps a draft; the same id again gives the one that is kept. What it cost counts with the loom's tokens. */
export const keepDraft = (ctx: AppContext, draft: PromptDraft): Promise<PromptDraft> =>
  ctx.repository.write(async (writer) => {
    const known = await writer.getPromptDraft(draft.id);
    if (known && known.loomId !== draft.loomId) throw idTaken();
    if (known) return known;
    await writer.insertPromptDraft(draft);
    const tokens = (draft.tokensIn ?? 0) + (draft.tokensOut ?? 0);
    if (tokens > 0) await writer.addTokens(draft.loomId, tokens);
    return draft;
  });

/** The draft that is kept under this id already; null when there is none. */
export async function knownDraft(ctx: AppContext, id: string, loomId: string): Promise<PromptDraft | null> {
  const known = await ctx.repository.read.getPromptDraft(id);
  if (known && known.loomId !== loomId) throw idTaken();
  return known;
}

const idTaken = () => new AppError('conflict', 'This id is taken by another draft.', { where: 'body.id' });
