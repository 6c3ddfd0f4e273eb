import type { Row, RowReview } from '../../dataset/row';
import { quotedCsvRow } from '../csv-row';
import type { DatasetFacts } from '../dataset-facts';
import { rowsProblem } from '../row-problem';
import { rowsWriter } from '../write-rows';
import { escapeFormula } from './escape-formula';

/** Excel takes a CSV for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF';

const COLUMNS = [
  'question',
  'label',
  'meaning',
  'item_id',
  'model',
  'judge_score',
  'choice',
  'edited',
  'reviews',
  'place',
  'dataset_hash',
];

/** A table for people. Cells are escaped against formulas, so that no tool should take it for the data: see `escapeFormula`. */
export const spreadsheet = rowsWriter('.spreadsheet.csv', 'text/csv', {
  problem: rowsProblem,
  head: () => BYTE_ORDER_MARK + quotedCsvRow(COLUMNS),
  lines: (facts) => (row) => quotedCsvRow(cellsOf(row, facts).map(escapeFormula)),
});

const cellsOf = (row: Row, { format, hash }: DatasetFacts): string[] => [
  row.question,
  row.label,
  format.labels[row.labelIndex]?.meaning ?? '',
  row.id,
  row.model ?? '',
  row.score === null ? '' : String(row.score),
  row.choice ? `${row.choice.how} by ${row.choice.by}` : '',
  row.edited ? `by ${row.edited.by.name}` : '',
  row.reviews.map((review) => verdictOf(review, format.labels)).join('; '),
  row.place,
  hash,
];

/** "Ada: disagree, answers No (blind, before an edit)". */
function verdictOf(
  { by, verdict, answer, blind, stale }: RowReview,
  labels: readonly { text: string }[],
): string {
  const given = answer === null ? undefined : labels[answer]?.text.trim();
  const marks = [blind && 'blind', stale && 'before an edit'].filter(Boolean).join(', ');
  return `${by.name}: ${verdict}${given ? `, answers ${given}` : ''}${marks && ` (${marks})`}`;
}
