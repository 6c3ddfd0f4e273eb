import 'server-only';
import type { z } from 'zod';
import type { ScoresReply, scoresQuerySchema } from '@/lib/contract/scaling-report';
import { itemMetrics } from '@/lib/scaling/report/item-metrics';
import { pickItems } from '@/lib/scaling/report/pick-items';
import type { AppContext } from '../app-context';
import { modelFound } from '../scaling/report/model-found';

/** A page of the items of one model. Rejects with `not_found` for a run or a model that is not there. */
export async function readScalingScores(
  ctx: AppContext,
  id: string,
  { model: key, only, sort, from, size }: z.output<typeof scoresQuerySchema>,
): Promise<ScoresReply> {
  const { read } = ctx.repository;
  const { run, found } = await ctx.scalingReports.look(read, id);
  const picked = pickItems(found, modelFound(found, key, 'query.model'), only, sort);
  const page = picked.slice(from, from + size);
  const items = new Map((await read.runItemsAt(id, page)).map((item) => [item.index, item]));
  const scores = new Map((await read.scoresAt(id, key, page)).map((score) => [score.index, score]));
  const rows = page.flatMap((index) => {
    const score = scores.get(index);
    // It failed, and was taken away just now to be asked again.
    if (!score) return [];
    const item = items.get(index) ?? null;
    return [{ item, score, metrics: itemMetrics(score, item, run.task, run) }];
  });
  return { total: picked.length, rows };
}
