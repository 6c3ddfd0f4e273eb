import 'server-only';
import { type RowOrReason, resultRow } from '@/lib/formats/results/result-row';
import type { ItemScore, ScalingRun } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import { breaths } from '../engine/breathing';

const PAGE = 500;
/** Reasons that differ, and items behind each, that are told one by one. */
const MOST_NAMED = 10_000;

/** What can stand in a model’s results file, at one moment: of a run under way the file holds no more than was counted. */
export interface SortedOut {
  written: number;
  /** By index: 1 where a row is written. */
  rows: Uint8Array;
  /** Scores that cannot stand in it. Beyond so many they are only counted. */
  leftOut: { index: number; why: string }[];
  leftOutMore: number;
  /** Items without any score yet. */
  unscored: number;
}

export async function sortOut(
  ctx: AppContext,
  run: Pick<ScalingRun, 'id' | 'task' | 'items'>,
  model: string,
): Promise<SortedOut> {
  const out: SortedOut = {
    written: 0,
    rows: new Uint8Array(run.items),
    leftOut: [],
    leftOutMore: 0,
    unscored: run.items,
  };
  for await (const { index, result } of eachRow(ctx, run, model)) {
    out.unscored--;
    if (result.row) {
      out.written++;
      out.rows[index] = 1;
    } else if (out.leftOut.length < MOST_NAMED) out.leftOut.push({ index, why: result.why });
    else out.leftOutMore++;
  }
  return out;
}

/** Every score of a model as a row or the reason why not, page by page. */
export async function* eachRow(
  ctx: AppContext,
  { id, task }: Pick<ScalingRun, 'id' | 'task'>,
  model: string,
): AsyncGenerator<{ index: number; result: RowOrReason }> {
  const { read } = ctx.repository;
  const breathe = breaths();
  for (let after = -1; ; ) {
    await breathe();
    const scores = await read.pageScores(id, model, after, PAGE);
    const last = scores.at(-1);
    if (!last) return;
    after = last.index;
    const items = await read.runItemsAt(
      id,
      scores.filter(needsItem).map(({ index }) => index),
    );
    const byIndex = new Map(items.map((item) => [item.index, item]));
    for (const score of scores)
      yield { index: score.index, result: resultRow(task, score, byIndex.get(score.index) ?? null) };
  }
}

const needsItem = ({ error, imported }: ItemScore): boolean => error === null && imported === null;
