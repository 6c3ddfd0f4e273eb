import 'server-only';
import type { LoomSummary } from '@/lib/contract/snapshot';
import type { Loom } from '@/lib/loom/loom';
import type { AppContext } from '../app-context';
import { parsePath } from '../steps/ground';

const TAIL = 240;
const KEPT = 1000;

interface PathFacts {
  items: number;
  /** The end of the accepted text. */
  tail: string;
}

/** A path never changes once something grew, so neither do its facts under one item format; a prompt alone may be reworded. */
const known = new Map<string, PathFacts>();

/** Every loom, latest touched first, with the items on its accepted path counted. */
export async function listLooms(ctx: AppContext, options: { archived: boolean }): Promise<LoomSummary[]> {
  const rows = await ctx.repository.read.listLooms(options);
  const flags = await ctx.repository.read.openFlagCounts();
  const summaries: LoomSummary[] = [];
  for (const { loom, ...row } of rows)
    summaries.push({
      ...row,
      ...(await pathFacts(ctx, loom)),
      targetItems: loom.settings.target.items,
      flags: flags.get(loom.id) ?? 0,
    });
  return summaries;
}

export async function pathFacts(ctx: AppContext, loom: Loom): Promise<PathFacts> {
  const key = `${loom.headId} ${JSON.stringify(loom.settings.format)}`;
  const before = known.get(key);
  if (before) return before;
  const path = await ctx.repository.read.getPath(loom.headId);
  const text = path.map((node) => node.text).join('');
  const facts = { items: parsePath(path, loom.settings).kept, tail: text.slice(-TAIL) };
  if (loom.headId === loom.rootId) return facts;
  if (known.size >= KEPT) known.delete(known.keys().next().value as string);
  known.set(key, facts);
  return facts;
}
