import 'server-only';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import { type DraftRequest, readDraft } from '@/lib/loom/workshop/draft-request';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { ModelError } from '../ports/model';

const MAX_TOKENS = 4000;
/** Drafts are meant to differ. */
const TEMPERATURE = 1;

type Written = Pick<PromptDraft, 'text' | 'model' | 'asked' | 'tokensIn' | 'tokensOut'>;

/**
 * Has a model write a prompt. Rejects with `server_failed` and what went wrong: no draft is made of a reply that holds none,
 * but its tokens are spent and count with the loom's.
 */
export async function askForDraft(
  ctx: AppContext,
  loomId: string,
  by: { serverId: string; model: string },
  { system, user }: DraftRequest,
  format: ItemFormat | null,
  signal: AbortSignal,
): Promise<Written> {
  const port = await ctx.models.get(by.serverId);
  const reply = await port
    .chat({
      model: by.model,
      system,
      user,
      temperature: TEMPERATURE,
      maxTokens: MAX_TOKENS,
      json: null,
      signal,
    })
    .catch((error: unknown) => {
      if (error instanceof ModelError)
        throw new AppError('server_failed', `${by.model} wrote no draft: ${error.message}`);
      throw error;
    });
  const read = readDraft(reply.text, format);
  const { tokensIn, tokensOut } = reply;
  if ('error' in read) {
    await ctx.repository.write((writer) => writer.addTokens(loomId, (tokensIn ?? 0) + (tokensOut ?? 0)));
    throw new AppError('server_failed', `${by.model} wrote no draft: ${read.error}`);
  }
  return { text: read.text, model: by, asked: `${system}\n\n${user}`, tokensIn, tokensOut };
}
