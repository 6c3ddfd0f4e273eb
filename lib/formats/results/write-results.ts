import { csvRow } from '../csv-row';
import { RESULT_COLUMNS, type ResultFile } from './result-file';
import type { ResultRow } from './result-row';

/** A results file line by line: plain decimal numbers, 0 and 1 for wrong and right, LF. */
export function* writeResults(file: ResultFile): Generator<string> {
  yield resultsHead(file.task);
  for (const row of file.rows) yield resultsLine(row);
  for (const index of file.blank ?? []) yield blankLine(file.task, index);
}

/** The row of an item without numbers. */
export const blankLine = (task: ResultFile['task'], index: number): string =>
  csvRow(RESULT_COLUMNS[task].map((column) => (column === 'index' ? String(index) : '')));

export const resultsHead = (task: ResultFile['task']): string => csvRow(RESULT_COLUMNS[task]);

export function resultsLine(row: ResultRow): string {
  if ('difference' in row)
    return csvRow([row.index, row.difference, Number(row.correct), row.totalLogprob].map(String));
  if ('predicted' in row)
    return csvRow(
      [row.index, row.loss, Number(row.correct), row.said ?? row.predicted ?? '', row.totalLogprob].map(
        String,
      ),
    );
  return csvRow([row.index, row.loss].map(String));
}
