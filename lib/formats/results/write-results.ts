import { csvRow } from '../csv-row';
import { RESULT_COLUMNS, type ResultFile } from './result-file';

/** A results file line by line: plain decimal numbers, 0 and 1 for wrong and right, LF. */
export function* writeResults(file: ResultFile): Generator<string> {
  yield csvRow(RESULT_COLUMNS[file.task]);
  if (file.task === 'classification')
    for (const { index, loss, correct, predicted, totalLogprob } of file.rows)
      yield csvRow([index, loss, Number(correct), predicted, totalLogprob].map(String));
  else if (file.task === 'logodds')
    for (const { index, difference, correct, totalLogprob } of file.rows)
      yield csvRow([index, difference, Number(correct), totalLogprob].map(String));
  else for (const { index, loss } of file.rows) yield csvRow([index, loss].map(String));
}
