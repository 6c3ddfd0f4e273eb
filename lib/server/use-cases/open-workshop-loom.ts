import 'server-only';
import type { Loom } from '@/lib/loom/loom';
import {
  workshopLoomId,
  workshopPrompt,
  workshopRootId,
  workshopSettings,
} from '@/lib/loom/workshop/workshop-loom';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import type { LoomWriter } from '../ports/repository';
import { editPrompt } from './edit-prompt';
import { newNode } from './records';

interface Words {
  goal: string;
  criteria: string;
}

/**
 * Opens the loom in which prompts for a loom are proposed and chosen step by step; it is made on first use. Another goal or
 * other criteria are another version of its prompt: what was loomed under the old ones stays.
 */
export async function openWorkshopLoom(
  ctx: AppContext,
  loomId: string,
  words: Words,
): Promise<{ loomId: string }> {
  const loom = found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const id = workshopLoomId(loomId);
  const text = workshopPrompt(words.goal, words.criteria);
  const known = await ctx.repository.write(async (writer) => {
    const before = await writer.getLoom(id);
    if (!before) await make(writer, loom, text, ctx.now());
    return before;
  });
  if (known) {
    const root = await ctx.repository.read.getNode(known.rootId);
    if (root?.text !== text) await editPrompt(ctx, id, { nodeId: ctx.newId(), text });
  }
  return { loomId: id };
}

async function make(
  writer: LoomWriter,
  { id: loomId, title, settings }: Loom,
  text: string,
  now: number,
): Promise<void> {
  const rootId = workshopRootId(loomId);
  const id = workshopLoomId(loomId);
  await writer.insertLoom({
    id,
    title: `Prompts for ${title}`.slice(0, 200),
    templateId: 'blank',
    rootId,
    headId: rootId,
    settings: workshopSettings(settings),
    archivedAt: null,
    createdAt: now,
    touchedAt: now,
  });
  await writer.insertNodes(id, [
    newNode({
      id: rootId,
      loomId: id,
      parentId: null,
      stepId: null,
      origin: 'prompt',
      state: 'done',
      text,
      createdAt: now,
    }),
  ]);
}
