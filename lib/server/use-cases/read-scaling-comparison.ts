import 'server-only';
import type { ComparisonReply } from '@/lib/contract/scaling-report';
import { compareModels } from '@/lib/scaling/law/compare-models';
import { answersOf } from '@/lib/scaling/report/columns/found';
import { seedOf } from '@/lib/scaling/report/make-report';
import type { AppContext } from '../app-context';
import { AppError } from '../errors';
import { inSlices } from '../scaling/report/in-slices';
import { modelFound } from '../scaling/report/model-found';

/**
 * Two models of a run over the items that both scored. Rejects with `not_found`, and `unavailable` where the task has no right and
 * wrong.
 */
export async function readScalingComparison(
  ctx: AppContext,
  id: string,
  keys: { first: string; second: string },
): Promise<ComparisonReply> {
  const { run, found } = await ctx.scalingReports.look(ctx.repository.read, id);
  const first = modelFound(found, keys.first, 'query.first');
  const second = modelFound(found, keys.second, 'query.second');
  if (run.task === 'sequence-prob')
    throw new AppError(
      'unavailable',
      'Sequence probability has no right and wrong answers to compare models by: compare their losses.',
    );
  const compared = await inSlices(
    compareModels(answersOf(first, found.items), answersOf(second, found.items), found.clusters, seedOf(run)),
  );
  const { items, difference, interval, agreement, mcnemar } = compared.value;
  return {
    items,
    difference,
    interval: interval && [...interval],
    onlyFirst: mcnemar.onlyFirst,
    onlySecond: mcnemar.onlySecond,
    p: items === 0 ? null : mcnemar.p,
    agreement,
  };
}
