import 'server-only';
import { FormatError } from '@/lib/formats/format-error';
import { datasetCard } from '@/lib/formats/hugging-face/card';
import { sameClusters } from '@/lib/scaling/engine/clusters';
import type { RunDataset, RunItem, ScalingRun, ScalingTask } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { MOST_MEASURED, measureRows } from '../../datasets/measure-quality';
import { keptRows } from '../../datasets/stream-rows';
import { wholeRows } from '../../datasets/whole-rows';
import { AppError } from '../../errors';
import { baselinesOf } from './baselines';
import { breathing, breaths } from './breathing';
import type { DatasetShelf } from './dataset-shelf';
import { classesOf, itemOfRow, taskProblem } from './tasks';

export interface Snapshot {
  dataset: RunDataset;
  items: RunItem[];
  /** What the run says of it. */
  facts: Pick<ScalingRun, 'datasetHash' | 'labelSays' | 'classes' | 'items'>;
}

/** A dataset as a task meets it at this moment. Rejects with `unavailable` and the reason where it cannot be had. */
export async function takeSnapshot(
  ctx: AppContext,
  shelf: DatasetShelf,
  { datasetId, runId, task }: { datasetId: string; runId: string; task: ScalingTask },
): Promise<Snapshot> {
  const { open, facts } = await shelf.now(ctx, datasetId);
  const problem = taskProblem(task, facts);
  if (!facts || problem) throw new AppError('unavailable', problem ?? '', { where: 'body.task' });
  const rows = wholeRows(keptRows(ctx, open), facts.rows);
  const items: RunItem[] = [];
  const questions: string[] = [];
  const breathe = breaths();
  try {
    for await (const row of rows()) {
      await breathe();
      const { id, place, question } = row;
      const about = { runId, index: items.length, itemId: id, place, cluster: 0 };
      items.push({ ...about, ...itemOfRow(task, row, facts) });
      questions.push(question);
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new AppError('unavailable', error.message, { where: 'body.task' });
  }
  const { report: quality, clusters: near } = await measureRows(rows, facts.format, open);
  // Of more items than are measured, only what is the same text shares a cluster.
  const same = items.length > MOST_MEASURED ? await breathing(sameClusters(questions)) : null;
  for (const item of items) item.cluster = (same ? same[item.index] : near.get(item.place)) ?? item.index;
  const { title, hash, labels, format } = facts;
  return {
    items,
    facts: {
      datasetHash: hash,
      labelSays: format.labelSays,
      classes: classesOf(task, facts),
      items: items.length,
    },
    dataset: {
      runId,
      title,
      hash,
      card: datasetCard({ ...facts, quality, madeAt: ctx.now() }),
      labels: labels.map(({ text, meaning, count }) => ({ text, meaning, count })),
      baselines: baselinesOf(quality, labels, items.length),
    },
  };
}
