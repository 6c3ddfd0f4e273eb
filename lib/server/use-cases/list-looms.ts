import 'server-only';
import type { LoomSummary } from '@/lib/contract/snapshot';
import type { AppContext } from '../app-context';
import { parsePath } from '../steps/ground';

const TAIL = 240;

/** Every loom, latest touched first, with the items on its accepted path counted. */
export async function listLooms(ctx: AppContext, options: { archived: boolean }): Promise<LoomSummary[]> {
  const rows = await ctx.repository.read.listLooms(options);
  const summaries: LoomSummary[] = [];
  for (const { loom, ...row } of rows) {
    const path = await ctx.repository.read.getPath(loom.headId);
    const text = path.map((node) => node.text).join('');
    summaries.push({
      ...row,
      items: parsePath(path, loom.settings).kept,
      targetItems: loom.settings.target.items,
      tail: text.slice(-TAIL),
    });
  }
  return summaries;
}
