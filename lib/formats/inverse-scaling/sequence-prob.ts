import { labelledProblem } from '../row-problem';
import { labelledRow } from './labelled-prompt';
import { csvWriter, jsonlWriter, type Table } from './table';

/** Prompt and the right class, which it should continue with. */
export const sequenceProb: Table<'prompt' | 'completion'> = {
  name: 'sequence-prob',
  columns: ['prompt', 'completion'],
  problem: labelledProblem,
  cells: (row, { format }) => {
    const { prompt, classes, answerIndex } = labelledRow(row, format);
    return { prompt, completion: classes[answerIndex] ?? '' };
  },
};

export const sequenceProbCsv = csvWriter(sequenceProb);
export const sequenceProbJsonl = jsonlWriter(sequenceProb);
