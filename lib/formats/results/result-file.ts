/** A row of a results file; `index` counts the dataset's rows from 0 as they were when it was made. */
export interface ClassificationRow {
  index: number;
  loss: number;
  correct: boolean;
  predicted: number;
  totalLogprob: number;
}
export interface LogoddsRow {
  index: number;
  difference: number;
  correct: boolean;
  totalLogprob: number;
}
export interface SequenceRow {
  index: number;
  loss: number;
}

/** What one model did on one dataset, as the inverse-scaling pipeline writes it. It names neither: the file does not say. */
export type ResultFile =
  | { task: 'classification'; rows: ClassificationRow[] }
  | { task: 'logodds'; rows: LogoddsRow[] }
  | { task: 'sequence-prob'; rows: SequenceRow[] };

/** The columns of each task's file, in order. */
export const RESULT_COLUMNS = {
  classification: ['index', 'loss', 'correct', 'predicted', 'total_logprob'],
  logodds: ['index', 'logodds_difference', 'correct', 'total_logprob'],
  'sequence-prob': ['index', 'loss'],
} as const satisfies Record<ResultFile['task'], readonly string[]>;
