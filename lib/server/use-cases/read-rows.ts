import 'server-only';
import type { Row } from '@/lib/dataset/row';
import type { AppContext } from '../app-context';

/** A page of a dataset's rows, excluded ones too. */
export async function readRows(
  ctx: AppContext,
  id: string,
  { from, size }: { from: number; size: number },
): Promise<{ version: string; total: number; rows: Row[] }> {
  const assembly = await ctx.rows.latest(ctx, id);
  const { entries, tally } = assembly;
  const rows = entries
    ? entries.slice(from, from + size).map(({ row }) => row)
    : await ctx.exclusive.run(`pages of ${id}`, () => ctx.rows.pages.read(ctx, assembly, from, size));
  return { version: ctx.rows.version(assembly), total: tally.rows.total, rows };
}
