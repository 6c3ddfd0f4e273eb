/** A row of a results file; `index` counts the dataset's rows from 0 as they were when it was made. */
export interface ClassificationRow {
  index: number;
  loss: number;
  correct: boolean;
  /** Place of the predicted class among the item’s; null where the file does not say, or not in a way that tells its place. */
  predicted: number | null;
  /** The predicted class in the words of the file, such as ` Yes`, where it has words for it. */
  said?: string;
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

/**
 * What one model did on one dataset, as the inverse-scaling pipeline writes it. It names neither: the file does not say. `blank`: indices of
 * rows without numbers, of items that could not be scored.
 */
export type ResultFile = { blank?: readonly number[] } & (
  | { task: 'classification'; rows: ClassificationRow[] }
  | { task: 'logodds'; rows: LogoddsRow[] }
  | { task: 'sequence-prob'; rows: SequenceRow[] }
);

/** The index of every row, with numbers or without. */
export const indicesOf = ({ rows, blank = [] }: ResultFile): number[] => [
  ...rows.map(({ index }) => index),
  ...blank,
];

/**
 * The columns of each task's file, in order. The pipeline wrote other ones over time: files without `predicted`, and log-odds under
 * `logodds`; both are read.
 */
export const RESULT_COLUMNS = {
  classification: ['index', 'loss', 'correct', 'predicted', 'total_logprob'],
  logodds: ['index', 'logodds_difference', 'correct', 'total_logprob'],
  'sequence-prob': ['index', 'loss'],
} as const satisfies Record<ResultFile['task'], readonly string[]>;
