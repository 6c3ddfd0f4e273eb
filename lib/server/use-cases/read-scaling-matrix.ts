import 'server-only';
import { makeMatrix } from '@/lib/scaling/report/make-matrix';
import { METRICS_OF, type MetricId } from '@/lib/scaling/report/metric';
import type { ScalingMatrix } from '@/lib/scaling/report/report';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { inSlices } from '../scaling/report/in-slices';

/** One metric of every item and model of a run. Rejects with `not_found`, and `bad_request` for a metric that its task has not. */
export async function readScalingMatrix(
  ctx: AppContext,
  id: string,
  metric: MetricId,
): Promise<ScalingMatrix> {
  const { run, found } = await ctx.scalingReports.look(ctx.repository.read, id);
  const metrics = METRICS_OF[run.task];
  if (!metrics.includes(metric))
    throw new AppError(
      'bad_request',
      `This run has no ${JSON.stringify(metric)}: runs of ${JSON.stringify(run.task)} have ${metrics.join(', ')}.`,
      { where: 'query.metric' },
    );
  return (await inSlices(makeMatrix(found, metric, run.labelSays))).value;
}
