import 'server-only';
import { FormatError } from '@/lib/formats/format-error';
import { labelledRow, labelProblem } from '@/lib/formats/inverse-scaling/labelled-prompt';
import type { DatasetAnswers } from '@/lib/formats/results/joining';
import type { AppContext } from '../../app-context';
import { openDataset } from '../../datasets/open-dataset';
import { keptRows } from '../../datasets/stream-rows';

/** The right class of each kept row of a dataset as it is now, as its export has them. Rejects with `not_found`. */
export async function datasetAnswers(ctx: AppContext, id: string): Promise<DatasetAnswers> {
  const open = await openDataset(ctx, id);
  const { format } = open;
  const problem = labelProblem(format);
  if (!format || problem) return { answers: null, problem, classes: format?.labels.length ?? 0, texts: null };
  const answers: number[] = [];
  try {
    for await (const row of keptRows(ctx, open)()) answers.push(labelledRow(row, format).answerIndex);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { answers: null, problem: error.message, classes: format.labels.length, texts: null };
  }
  return {
    answers,
    problem: null,
    classes: format.labels.length,
    texts: format.labels.map(({ text }) => text),
  };
}
