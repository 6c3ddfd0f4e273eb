import 'server-only';
import type { CreateScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ModelFamily } from '@/lib/scaling/models/family';
import type { ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { viewOfRun } from '../scaling/engine/run-view';
import { takeModels } from '../scaling/engine/take-models';
import { takeSnapshot } from '../scaling/engine/take-snapshot';
import { familiesOf } from '../scaling/families-of';

/**
 * Takes the dataset as it is at this moment, and has it scored in the background. The same request twice starts one run. Rejects with the
 * reason for what cannot be scored.
 */
export const startScalingRun = (
  ctx: AppContext,
  datasetId: string,
  input: CreateScalingRun,
): Promise<ScalingRunView> =>
  ctx.exclusive.run(`start of ${input.id}`, async () => {
    const known = await ctx.repository.read.getScalingRun(input.id);
    if (known) {
      const families = await familiesOf(ctx.repository.read);
      return viewOfRun(ctx, sameRun(known, datasetId, input, families));
    }
    const { id, title, task, settings } = input;
    const models = await takeModels(ctx, input.models);
    const { dataset, items, facts } = await takeSnapshot(ctx, ctx.scalingRuns.datasets, {
      ...{ datasetId, runId: id, task },
    });
    const now = ctx.now();
    const run: ScalingRun = {
      ...{ id, datasetId, title, task, settings, models },
      ...facts,
      imported: false,
      state: 'waiting',
      reason: null,
      createdAt: now,
      updatedAt: now,
    };
    await ctx.scalingRuns.start({ run, dataset, items });
    return viewOfRun(ctx, run);
  });

/** The run that the same request started before; title and limits may have changed since. Throws a `conflict` for another request. */
function sameRun(
  run: ScalingRun,
  datasetId: string,
  { task, models, settings }: CreateScalingRun,
  families: readonly ModelFamily[],
): ScalingRun {
  const { method, reuse, samples } = settings;
  const isSame =
    !run.imported &&
    run.datasetId === datasetId &&
    run.task === task &&
    run.settings.method === method &&
    run.settings.reuse === reuse &&
    run.settings.samples === samples &&
    run.models.length === models.length &&
    models.every(({ familyId, modelId, serverId }, at) => {
      const model = run.models[at];
      const family = families.find(({ id }) => id === familyId);
      // what is no more in its family cannot be told from what was taken
      const name = family?.models.find(({ id }) => id === modelId)?.name ?? model?.name;
      return (
        model?.familyId === familyId &&
        model.name === name &&
        (serverId === null || serverId === model.serverId)
      );
    });
  if (isSame) return run;
  throw new AppError('conflict', 'This id is taken by another scaling run. Take another.', {
    where: 'body.id',
  });
}
