import 'server-only';
import type { LoomNode } from '@/lib/loom/node';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';

/** Nodes by id, in the order asked, with the text as it has arrived by now; unknown ones are left out. */
export async function readTexts(ctx: AppContext, loomId: string, ids: string[]): Promise<LoomNode[]> {
  found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  const live = new Map(
    ctx.runner.liveIn(loomId).flatMap((view) => view.nodes.map((node) => [node.id, node])),
  );
  const stored = await ctx.repository.read.getNodes(loomId, ids);
  return stored.map((node) => live.get(node.id) ?? node);
}

/** Root to node. */
export async function readPath(ctx: AppContext, loomId: string, nodeId: string): Promise<LoomNode[]> {
  const path = await ctx.repository.read.getPath(nodeId);
  if (path.at(-1)?.loomId !== loomId)
    throw new AppError('not_found', 'This loom has no such node.', { where: 'nodeId' });
  return path;
}

/** Nodes whose text holds the words, upper and lower case alike; the newest 100 at most. */
export async function searchLoom(ctx: AppContext, loomId: string, text: string) {
  found(await ctx.repository.read.getLoom(loomId), 'loom', loomId);
  return ctx.repository.read.searchNodes(loomId, text, 100);
}
