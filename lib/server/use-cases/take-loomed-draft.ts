import 'server-only';
import type { PromptDraft } from '@/lib/loom/prompt-draft';
import { wordsOfPrompt } from '@/lib/loom/workshop/workshop-loom';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import { keepDraft, knownDraft, newDraft } from '../workshop/new-draft';
import { workshopPath } from './view-workshop';

/** Keeps what the workshop's loom has come to as a draft. Rejects with `unavailable` while nothing was chosen there. */
export async function takeLoomedDraft(ctx: AppContext, loomId: string, id: string): Promise<PromptDraft> {
  const known = await knownDraft(ctx, id, loomId);
  if (known) return known;
  const { read } = ctx.repository;
  const { settings } = found(await read.getLoom(loomId), 'loom', loomId);
  const path = await workshopPath(ctx, loomId);
  if (!path?.text)
    throw new AppError(
      'unavailable',
      'Nothing was chosen in the workshop’s loom yet: open it and accept a candidate.',
    );
  const workshop = found(await read.getLoom(path.id), 'loom', path.id);
  const root = found(await read.getNode(workshop.rootId), 'node', workshop.rootId);
  const { goal, criteria } = wordsOfPrompt(root.text);
  const step = (await read.getPath(path.headId)).at(-1);
  return keepDraft(
    ctx,
    newDraft({
      id,
      loomId,
      kind: 'loomed',
      text: settings.format ? path.text + settings.format.separator : path.text,
      goal,
      criteria,
      nodeId: path.headId,
      model: step?.model ? { serverId: workshop.settings.sampler.serverId, model: step.model } : null,
      createdAt: ctx.now(),
    }),
  );
}
