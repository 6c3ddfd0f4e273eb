import 'server-only';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';
import type { LoomWriter } from '../ports/repository';
import { newNode } from './records';

interface PromptEdit {
  /** Id of the new root, should there be one. */
  nodeId: string;
  text: string;
}

interface Edited {
  loom: Loom;
  /** The root that is new or has a new text; null when nothing changed. */
  node: LoomNode | null;
}

/**
 * Changes the prompt. Once anything grew from it that is a new version: a new root, which becomes the head, while the
 * old one and its tree stay. Before that the root just gets its text. The same `nodeId` twice makes one version.
 * `alongside` writes in the same transaction.
 */
export async function editPrompt(
  ctx: AppContext,
  loomId: string,
  input: PromptEdit,
  alongside: (writer: LoomWriter, rootId: string) => Promise<void> = async () => {},
): Promise<Loom> {
  await ctx.autopilots.takeOver(loomId);
  return ctx.exclusive.run(loomId, async () => {
    const { loom, node } = await ctx.repository.write(async (writer) => {
      const edited = await edit(writer, loomId, input, ctx.now());
      await alongside(writer, edited.loom.rootId);
      return edited;
    });
    if (node) ctx.hub.publish(loomId, { type: 'loom', loom, node });
    return loom;
  });
}

async function edit(writer: LoomWriter, loomId: string, input: PromptEdit, now: number): Promise<Edited> {
  const loom = found(await writer.getLoom(loomId), 'loom', loomId);
  const root = found(await writer.getNode(loom.rootId), 'node', loom.rootId);
  const existing = await writer.getNode(input.nodeId);
  if (existing && (existing.loomId !== loomId || existing.text !== input.text))
    throw new AppError('conflict', 'This node id is taken by another node.', { where: 'nodeId' });
  if (existing || (root.text === input.text && loom.headId === root.id)) return { loom, node: null };

  if (!(await hasGrown(writer, loom))) {
    const moved = { headId: root.id, touchedAt: now };
    await writer.updateNode(root.id, { text: input.text });
    await writer.updateLoom(loomId, moved);
    return { loom: { ...loom, ...moved }, node: { ...root, text: input.text } };
  }
  const [node] = await writer.insertNodes(loomId, [
    newNode({
      id: input.nodeId,
      loomId,
      parentId: null,
      stepId: null,
      origin: 'prompt',
      state: 'done',
      text: input.text,
      createdAt: now,
    }),
  ]);
  const moved = { rootId: input.nodeId, headId: input.nodeId, touchedAt: now };
  await writer.updateLoom(loomId, moved);
  return { loom: { ...loom, ...moved }, node: node ?? null };
}

async function hasGrown(writer: LoomWriter, { id, rootId }: Loom): Promise<boolean> {
  const shape = await writer.getShape(id);
  return shape.parent.includes(shape.ids.indexOf(rootId));
}
