import { FormatError } from '../format-error';
import { CsvRecords } from '../rows/csv-records';
import { rowAt } from '../rows/where';
import { cells, type ReadCell } from './cells';
import { RESULT_COLUMNS, type ResultFile } from './result-file';

const MOST_ROWS = 1_000_000;
/** The column of row numbers that pandas writes without a name. */
const NAMELESS = /^(?:Unnamed: \d+)?$/u;

/** Reads a results file as its text arrives. */
export interface ResultsReader {
  push(text: string): void;
  end(): ResultFile;
}

/**
 * Reads a results file of the inverse-scaling pipeline. Its own `correct` is the truth and is kept as it stands. Throws a FormatError
 * with the row for what is damaged: a missing column, a cell that is no number, an index that comes twice, no rows at all.
 */
export function readResults(text: string): ResultFile {
  const reader = resultsReader();
  reader.push(text);
  return reader.end();
}

/** The same piece by piece, so that others get their turn in between. */
export function resultsReader(): ResultsReader {
  let header: { task: ResultFile['task']; columns: string[] } | null = null;
  let begun = false;
  const rows: Record<string, unknown>[] = [];
  const seen = new Set<number>();
  const records = new CsvRecords((fields, row) => {
    if (!header) {
      header = readHeader(fields);
      return;
    }
    if (rows.length >= MOST_ROWS) throw new FormatError(`There are more than ${MOST_ROWS} rows.`, rowAt(row));
    const read = readRow(fields, header, row);
    if (seen.has(read.index)) throw new FormatError(`The index ${read.index} comes twice.`, rowAt(row));
    seen.add(read.index);
    rows.push(read);
  });
  return {
    push(text) {
      records.push(!begun && text.startsWith('\uFEFF') ? text.slice(1) : text);
      begun ||= text !== '';
    },
    end() {
      records.end();
      const found = header as { task: ResultFile['task'] } | null;
      if (!found) throw new FormatError('The file is empty.');
      if (rows.length === 0) throw new FormatError('The file has a header and no rows.', 'row 1');
      return { task: found.task, rows } as unknown as ResultFile;
    },
  };
}

function readHeader(fields: readonly string[]): { task: ResultFile['task']; columns: string[] } {
  const columns = fields.map((field) => field.trim());
  const named = columns.filter((column) => !NAMELESS.test(column));
  const twice = named.find((column, at) => named.indexOf(column) < at);
  if (twice !== undefined)
    throw new FormatError(`The column “${twice.slice(0, 60)}” is there twice.`, 'header');
  const has = (task: ResultFile['task']) => RESULT_COLUMNS[task].every((column) => named.includes(column));
  const task = (['classification', 'logodds', 'sequence-prob'] as const).find(has);
  if (!task)
    throw new FormatError(
      `These are not the columns of a results file. It has “${RESULT_COLUMNS.classification.join(',')}”, “${RESULT_COLUMNS.logodds.join(',')}” or “${RESULT_COLUMNS['sequence-prob'].join(',')}”.`,
      'header',
    );
  return { task, columns };
}

function readRow(
  fields: readonly string[],
  { task, columns }: { task: ResultFile['task']; columns: string[] },
  row: number,
): Record<string, unknown> & { index: number } {
  if (fields.length !== columns.length)
    throw new FormatError(`It has ${fields.length} cells and the header ${columns.length}.`, rowAt(row));
  const of = (column: string) => (fields[columns.indexOf(column)] ?? '').trim();
  const get: ReadCell = (column, read) => read(of(column), column, rowAt(row));
  const index = get('index', cells.count);
  if (task === 'sequence-prob') return { index, loss: get('loss', cells.number) };
  const shared = {
    index,
    correct: get('correct', cells.flag),
    totalLogprob: get('total_logprob', cells.number),
  };
  if (task === 'logodds') return { ...shared, difference: get('logodds_difference', cells.number) };
  return { ...shared, loss: get('loss', cells.number), predicted: get('predicted', cells.count) };
}
