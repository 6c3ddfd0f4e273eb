import 'server-only';
import type { MergeDrafts } from '@/lib/contract/workshop';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import { mergeRequest } from '@/lib/loom/workshop/draft-request';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { askForDraft } from '../workshop/ask-for-draft';
import { briefOf } from '../workshop/brief-of';
import { keepDraft, knownDraft, newDraft } from '../workshop/new-draft';

/** Has a model make one draft of several; goal and criteria are those of the newest of them. */
export async function mergeDrafts(
  ctx: AppContext,
  loomId: string,
  { id, from, model }: MergeDrafts,
  signal: AbortSignal,
): Promise<PromptDraft> {
  const known = await knownDraft(ctx, id, loomId);
  if (known) return known;
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const root = found(await read.getNode(loom.rootId), 'node', loom.rootId);
  const chosen = (await read.promptDrafts(loomId)).filter((draft) => from.includes(draft.id));
  const newest = chosen.at(-1);
  if (!newest || chosen.length < new Set(from).size)
    throw new AppError('not_found', 'One of the drafts to merge is not in this workshop.', {
      where: 'body.from',
    });
  const { goal, criteria } = newest;
  const request = mergeRequest(
    briefOf(loom, root.text, { goal, criteria }),
    chosen.map(({ text }) => text),
  );
  const written = await askForDraft(ctx, loomId, model, request, loom.settings.format, signal);
  return keepDraft(
    ctx,
    newDraft({ id, loomId, kind: 'merged', goal, criteria, from, createdAt: ctx.now(), ...written }),
  );
}
