import 'server-only';
import pLimit from 'p-limit';
import type { DatasetView, NewAct } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import { secondJudgeAsks, secondJudgeProblem } from '@/lib/dataset/second-judge/ask';
import { labelOf } from '@/lib/dataset/second-judge/read-answer';
import type { AppContext } from '../app-context';
import { askSecondJudge, type SecondAnswer } from '../datasets/ask-second-judge';
import { openDataset } from '../datasets/open-dataset';
import { rowsAt } from '../datasets/rows-at';
import { storeActs } from '../datasets/store-acts';
import { toView, viewOf } from '../datasets/view-of';
import { AppError } from '../errors';

/** Rows asked about at once. */
const AT_ONCE = 4;
const LONGEST_NOTE = 4000;

export interface AnswersWanted {
  serverId: string;
  model: string;
  places: string[];
}

export interface RowsAnswered {
  view: DatasetView;
  rows: Row[];
  failed: { place: string; message: string }[];
}

/**
 * Has a model answer rows, and keeps each answer as a review by that model; a row it has answered as it stands is not
 * asked again. A reply that is no answer is reported in its own words, and nothing is kept for it.
 */
export async function answerRows(
  ctx: AppContext,
  id: string,
  { serverId, model, places }: AnswersWanted,
  signal: AbortSignal,
): Promise<RowsAnswered> {
  const open = await openDataset(ctx, id);
  const { format } = open;
  if (!format)
    throw new AppError('unavailable', 'A free loom has no item format, so there is nothing to answer.');
  const problem = secondJudgeProblem(format);
  if (problem) throw new AppError('unavailable', problem);
  const port = await ctx.models.get(serverId);
  const rows = await rowsAt(ctx, open, new Set(places));
  const unanswered = rows.filter((row) => !isAnsweredBy(row, model));

  const failed: RowsAnswered['failed'] = [];
  const acts: NewAct[] = [];
  const limit = pLimit(AT_ONCE);
  await Promise.all(
    unanswered.map((row) =>
      limit(async () => {
        if (signal.aborted) return;
        const answer = await askSecondJudge(port, model, row, format, signal);
        if (answer.error !== null) failed.push({ place: row.place, message: answer.error });
        else
          acts.push(
            reviewOf(
              ctx.newId(),
              row,
              model,
              answer,
              secondJudgeAsks(format),
              labelOf(answer.option, format),
            ),
          );
      }),
    ),
  );
  if (acts.length === 0) return { view: await viewOf(ctx, id), rows, failed };
  failed.push(...(await keepAnswers(ctx, id, acts)));
  const now = await ctx.rows.latest(ctx, id);
  const changed = new Map((await rowsAt(ctx, now.open, places)).map((row) => [row.place, row]));
  return { view: toView(ctx, now), rows: rows.map((row) => changed.get(row.place) ?? row), failed };
}

/** All together; where one does not fit its row any more, each by itself. Those that were not kept, and why. */
async function keepAnswers(
  ctx: AppContext,
  id: string,
  acts: readonly NewAct[],
): Promise<RowsAnswered['failed']> {
  const refused = (error: unknown): AppError => {
    if (error instanceof AppError) return error;
    throw error;
  };
  if (!(await storeActs(ctx, id, acts).then(() => null, refused))) return [];
  const failed: RowsAnswered['failed'] = [];
  for (const act of acts) {
    const error = await storeActs(ctx, id, [act]).then(() => null, refused);
    if (error) failed.push({ place: act.place, message: `Its answer was not kept. ${error.message}` });
  }
  return failed;
}

const isAnsweredBy = (row: Row, model: string): boolean =>
  row.reviews.some((review) => review.by.kind === 'model' && review.by.name === model && !review.stale);

const reviewOf = (
  id: string,
  row: Row,
  model: string,
  { said, how }: SecondAnswer,
  asked: string,
  label: number,
): NewAct => ({
  id,
  place: row.place,
  by: { kind: 'model', name: model },
  body: {
    kind: 'review',
    itemId: row.id,
    verdict: label === row.labelIndex ? 'agree' : 'disagree',
    answer: label,
    blind: true,
    note: `${asked} ${how}${said ? ` ${said}` : ''}`.slice(0, LONGEST_NOTE),
  },
});
