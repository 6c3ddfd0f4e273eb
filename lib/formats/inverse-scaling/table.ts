import type { Row } from '../../dataset/row';
import { cleanText } from '../clean-text';
import { csvRow } from '../csv-row';
import type { DatasetFacts, DatasetWriter } from '../dataset-facts';
import { jsonLine } from '../json-line';
import { type RowsText, rowsWriter } from '../write-rows';
import { pythonList } from './python-repr';

type Cell = string | number | string[];

/** One of the layouts that the inverse-scaling pipeline reads. The names of the cells are columns and JSON keys. */
export interface Table<Name extends string = string> {
  /** Ends the file's name. */
  name: string;
  columns: readonly Name[];
  problem(facts: DatasetFacts): string | null;
  cells(row: Row, facts: DatasetFacts): Record<Name, Cell>;
}

/** Its rows as CSV; a list is a Python list, which the pipeline reads with `ast.literal_eval`. */
export const csvWriter = (table: Table): DatasetWriter =>
  rowsWriter(`.${table.name}.csv`, 'text/csv', {
    problem: table.problem,
    head: () => csvRow(table.columns),
    lines: (facts) => (row) => {
      const cells = table.cells(row, facts);
      return csvRow(table.columns.map((column) => csvCell(cells[column])));
    },
  });

/** Its rows as JSON lines; a list is an array. */
export const jsonLines = (table: Table): RowsText => ({
  problem: table.problem,
  lines: (facts) => (row) => jsonLine(table.cells(row, facts)),
});
export const jsonlWriter = (table: Table): DatasetWriter =>
  rowsWriter(`.${table.name}.jsonl`, 'application/jsonl', jsonLines(table));

const csvCell = (cell: Cell | undefined): string =>
  Array.isArray(cell) ? pythonList(cell.map(cleanText)) : String(cell ?? '');
