import { labelledProblem } from '../row-problem';
import { labelledRow } from './labelled-prompt';
import { csvWriter, jsonlWriter, type Table } from './table';

/** Prompt, classes and the place of the right one. */
export const classification: Table<'prompt' | 'classes' | 'answer_index'> = {
  name: 'classification',
  columns: ['prompt', 'classes', 'answer_index'],
  problem: labelledProblem,
  cells: (row, { format }) => {
    const { prompt, classes, answerIndex } = labelledRow(row, format);
    return { prompt, classes, answer_index: answerIndex };
  },
};

export const classificationCsv = csvWriter(classification);
export const classificationJsonl = jsonlWriter(classification);
