import 'server-only';
import type { RunItemReply } from '@/lib/contract/scaling-report';
import { bySize } from '@/lib/scaling/report/columns/by-size';
import { itemMetrics } from '@/lib/scaling/report/item-metrics';
import type { AppContext } from '../app-context';
import { AppError, found } from '../errors';

/** One item as every model scored it, by family and size, and the node it ends in. Rejects with `not_found`. */
export async function readScalingItem(ctx: AppContext, id: string, index: number): Promise<RunItemReply> {
  const { read } = ctx.repository;
  const run = found(await read.getScalingRun(id), 'scaling run', id);
  const [item = null] = await read.runItemsAt(id, [index]);
  const scores = await read.scoresOfItem(id, index);
  if (!item && scores.length === 0)
    throw new AppError('not_found', `This run has no item number ${index}: they count from 0.`, {
      where: 'index',
    });
  const byModel = new Map(scores.map((score) => [score.model, score]));
  return {
    index,
    item,
    node: item && (await nodeAt(ctx, item.place)),
    scores: bySize(run.models).flatMap(({ key }) => {
      const score = byModel.get(key);
      return score ? [{ score, metrics: itemMetrics(score, item, run.task, run) }] : [];
    }),
  };
}

/** See `placeOf`: the last node named is the one that the item ends in. */
const PLACE = /^([A-Za-z0-9_-]+):\d+-(?:([A-Za-z0-9_-]+):)?\d+$/;

async function nodeAt({ repository }: AppContext, place: string): Promise<RunItemReply['node']> {
  const [, first, last = first] = PLACE.exec(place) ?? [];
  const node = last === undefined ? null : await repository.read.getNode(last);
  return node && { loomId: node.loomId, nodeId: node.id };
}
