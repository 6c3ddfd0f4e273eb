import 'server-only';
import type { AskDraft } from '@/lib/contract/workshop';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import { draftRequest } from '@/lib/loom/workshop/draft-request';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { askForDraft } from '../workshop/ask-for-draft';
import { briefOf } from '../workshop/brief-of';
import { keepDraft, knownDraft, newDraft } from '../workshop/new-draft';

/** Has a model write a draft of the loom's prompt from a goal and criteria. */
export async function askDraft(
  ctx: AppContext,
  loomId: string,
  { id, goal, criteria, model }: AskDraft,
  signal: AbortSignal,
): Promise<PromptDraft> {
  const known = await knownDraft(ctx, id, loomId);
  if (known) return known;
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const root = found(await read.getNode(loom.rootId), 'node', loom.rootId);
  const { format } = loom.settings;
  const request = draftRequest(briefOf(loom, root.text, { goal, criteria }));
  const written = await askForDraft(ctx, loomId, model, request, format, signal);
  return keepDraft(
    ctx,
    newDraft({ id, loomId, kind: 'asked', goal, criteria, createdAt: ctx.now(), ...written }),
  );
}
