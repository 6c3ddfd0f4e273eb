import 'server-only';
import type { Source } from '@/lib/dataset/dataset';
import { AppError } from '../errors';
import type { LoomReader } from '../ports/repository';

/** Refuses sources that are not there, or that are named twice. */
export async function checkSources(read: LoomReader, sources: readonly Source[]): Promise<void> {
  const seen = new Set<string>();
  for (const [i, { loomId, nodeId }] of sources.entries()) {
    const where = `body.sources.${i}`;
    if (!(await read.getLoom(loomId)))
      throw new AppError('not_found', `There is no loom with the id ${JSON.stringify(loomId)}.`, {
        where: `${where}.loomId`,
      });
    const node = nodeId === null ? null : await read.getNode(nodeId);
    if (nodeId !== null && node?.loomId !== loomId)
      throw new AppError('not_found', `The loom has no node with the id ${JSON.stringify(nodeId)}.`, {
        where: `${where}.nodeId`,
      });
    if (node && (node.state === 'waiting' || node.state === 'streaming'))
      throw new AppError('conflict', 'The node has not arrived yet. Wait for it.', {
        where: `${where}.nodeId`,
      });
    const name = `${loomId} ${nodeId}`;
    if (seen.has(name))
      throw new AppError('bad_request', 'This path is a source already: name each once.', { where });
    seen.add(name);
  }
}
