import { nodesReplySchema } from '@/lib/contract/reply';
import { request } from '@/lib/store/http';

/** Which of the looms holds a node: the place of its first source; asked of the server only where there are several. */
export async function sourceOfNode(nodeId: string, sources: readonly { loomId: string }[]): Promise<number> {
  const looms = [...new Set(sources.map(({ loomId }) => loomId))];
  for (const loomId of looms.length > 1 ? looms : []) {
    const path = `/api/looms/${encodeURIComponent(loomId)}/texts`;
    const { nodes } = await request(nodesReplySchema, path, { method: 'POST', body: { ids: [nodeId] } });
    if (nodes.some(({ id }) => id === nodeId)) return sources.findIndex((source) => source.loomId === loomId);
  }
  return 0;
}
