import 'server-only';
import type { WriteDraft } from '@/lib/contract/workshop';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { keepDraft, newDraft } from '../workshop/new-draft';

/** Keeps a person's own wording of the prompt. An edit is a draft beside the one it changes. */
export async function writeDraft(ctx: AppContext, loomId: string, input: WriteDraft): Promise<PromptDraft> {
  const { read } = ctx.repository;
  found(await read.getLoom(loomId), 'loom', loomId);
  for (const id of input.from)
    if ((await read.getPromptDraft(id))?.loomId !== loomId)
      throw new AppError('not_found', 'The draft to change is not in this workshop.', {
        where: 'body.from',
      });
  return keepDraft(ctx, newDraft({ ...input, loomId, kind: 'edited', createdAt: ctx.now() }));
}
