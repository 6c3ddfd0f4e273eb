import 'server-only';
import type { WorkshopView } from '@/lib/contract/workshop';
import { workshopLoomId } from '@/lib/loom/workshop/workshop-loom';
import type { AppContext } from '../app-context';
import { found } from '../errors';

/** Every draft of a loom's prompt, and how far the trials are. */
export async function viewWorkshop(ctx: AppContext, loomId: string): Promise<WorkshopView> {
  const { read } = ctx.repository;
  const loom = found(await read.getLoom(loomId), 'loom', loomId);
  const root = found(await read.getNode(loom.rootId), 'node', loom.rootId);
  return {
    title: loom.title,
    rootId: loom.rootId,
    prompt: root.text,
    trying: ctx.drafts.of(loomId),
    drafts: await read.promptDrafts(loomId),
    loom: await workshopPath(ctx, loomId),
  };
}

/** What the path of the workshop's loom says after its own prompt; null while there is no such loom. */
export async function workshopPath(
  ctx: AppContext,
  loomId: string,
): Promise<{ id: string; headId: string; text: string } | null> {
  const { read } = ctx.repository;
  const loom = await read.getLoom(workshopLoomId(loomId));
  if (!loom) return null;
  const path = await read.getPath(loom.headId);
  const text = path
    .slice(1)
    .map((node) => node.text)
    .join('')
    .trim();
  return { id: loom.id, headId: loom.headId, text };
}
