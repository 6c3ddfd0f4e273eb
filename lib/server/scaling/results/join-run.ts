import 'server-only';
import { joining } from '@/lib/formats/results/joining';
import type { ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { AppError } from '../../errors';
import { takeSnapshot } from '../engine/take-snapshot';
import type { ReadFiles } from './read-files';
import type { NewImport } from './store-import';

/**
 * An imported run whose rows are the dataset’s items as they are at this moment. What the label says is then the dataset’s to say: another
 * word of the person’s is a `bad_request`. Rejects with `conflict` where the dataset was changed since the rows were held against it.
 */
export async function joinRun(
  ctx: AppContext,
  run: ScalingRun,
  { files, checked }: ReadFiles,
): Promise<Pick<NewImport, 'run' | 'joined'>> {
  const { datasetId, id: runId, task } = run;
  const { dataset, items, facts } = await takeSnapshot(ctx, ctx.scalingRuns.datasets, {
    datasetId,
    runId,
    task,
  });
  const answers = items.map(({ answer }) => answer);
  const { joinable, why } = joining(files, checked, run.classes, {
    answers,
    problem: null,
    classes: facts.classes,
    texts: items[0]?.classes ?? null,
  });
  if (!joinable)
    throw new AppError('conflict', `The dataset was changed meanwhile. ${why}`, { where: 'body.join' });
  if (run.labelSays !== null && run.labelSays !== facts.labelSays)
    throw new AppError(
      'bad_request',
      `The labels of this dataset say “${facts.labelSays}”, not “${run.labelSays}”: a joined run takes it from the dataset.`,
      { where: 'body.labelSays' },
    );
  return { run: { ...run, ...facts }, joined: { dataset, items } };
}
