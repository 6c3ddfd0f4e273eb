import 'server-only';
import type { Trace } from '@/lib/contract/dataset';
import type { AppContext } from '../app-context';
import { openDataset } from '../datasets/open-dataset';
import { rowsAt } from '../datasets/rows-at';
import { AppError } from '../errors';
import { storedStep } from './step-view';

/** Everything behind one row of a dataset. */
export async function traceRow(ctx: AppContext, id: string, place: string): Promise<Trace> {
  const { read } = ctx.repository;
  await ctx.rows.latest(ctx, id);
  const open = await openDataset(ctx, id);
  const [row] = await rowsAt(ctx, open, [place]);
  const loom = row && open.sources[row.source]?.loom;
  if (!row || !loom)
    throw new AppError('not_found', 'The dataset has no row at this place: its paths may have changed.', {
      where: 'query.place',
    });
  const step = row.stepId ? await read.getStep(row.stepId) : null;
  const [nodes, acts, behind] = await Promise.all([
    read.getNodes(loom.id, [...new Set(row.spans.map(({ nodeId }) => nodeId))]),
    read.actsAt(id, [place]),
    step && storedStep(read, step),
  ]);
  return {
    row,
    loom: { id: loom.id, title: loom.title },
    nodes,
    step,
    candidates: behind?.nodes ?? [],
    rankings: behind?.rankings ?? [],
    choices: behind?.choices ?? [],
    acts,
  };
}
