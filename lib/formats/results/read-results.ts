import { FormatError } from '../format-error';
import { CsvRecords } from '../rows/csv-records';
import { rowAt } from '../rows/where';
import { cells, type ReadCell } from './cells';
import { RESULT_COLUMNS, type ResultFile } from './result-file';

const MOST_ROWS = 1_000_000;
const LOGODDS = ['logodds_difference', 'logodds'] as const;
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
  let header: Header | null = null;
  let begun = false;
  const rows: Record<string, unknown>[] = [];
  const blank: number[] = [];
  const seen = new Set<number>();
  const records = new CsvRecords((fields, row) => {
    if (!header) {
      header = readHeader(fields);
      return;
    }
    if (seen.size >= MOST_ROWS) throw new FormatError(`There are more than ${MOST_ROWS} rows.`, rowAt(row));
    const index = readIndex(fields, header, row);
    if (seen.has(index)) throw new FormatError(`The index ${index} comes twice.`, rowAt(row));
    seen.add(index);
    if (isBlank(fields, header)) blank.push(index);
    else rows.push(readRow(fields, header, row));
  });
  return {
    push(text) {
      records.push(!begun && text.startsWith('\uFEFF') ? text.slice(1) : text);
      begun ||= text !== '';
    },
    end() {
      records.end();
      const found = header as Header | null;
      if (!found) throw new FormatError('The file is empty.');
      if (seen.size === 0) throw new FormatError('The file has a header and no rows.', 'row 1');
      if (rows.length === 0)
        throw new FormatError('No row of the file has a number beside its index.', 'row 1');
      return { task: found.task, rows, ...(blank.length > 0 && { blank }) } as unknown as ResultFile;
    },
  };
}

function readHeader(fields: readonly string[]): Header {
  const columns = fields.map((field) => field.trim());
  const named = columns.filter((column) => !NAMELESS.test(column));
  const twice = named.find((column, at) => named.indexOf(column) < at);
  if (twice !== undefined)
    throw new FormatError(`The column “${twice.slice(0, 60)}” is there twice.`, 'header');
  const has = (...wanted: string[]) => wanted.every((column) => named.includes(column));
  const task = has('index', 'correct', 'total_logprob')
    ? has('loss')
      ? 'classification'
      : LOGODDS.some((column) => has(column)) && 'logodds'
    : has('index', 'loss') && !has('correct') && 'sequence-prob';
  if (!task)
    throw new FormatError(
      `These are not the columns of a results file. It has “${RESULT_COLUMNS.classification.join(',')}”, “${RESULT_COLUMNS.logodds.join(',')}” or “${RESULT_COLUMNS['sequence-prob'].join(',')}”.`,
      'header',
    );
  return { task, columns };
}

interface Header {
  task: ResultFile['task'];
  columns: string[];
}

function readIndex(fields: readonly string[], { columns }: Header, row: number): number {
  if (fields.length !== columns.length)
    throw new FormatError(`It has ${fields.length} cells and the header ${columns.length}.`, rowAt(row));
  return cells.count((fields[columns.indexOf('index')] ?? '').trim(), 'index', rowAt(row));
}

/** The pipeline writes such a row for an item that its model could not score. */
const isBlank = (fields: readonly string[], { columns }: Header): boolean =>
  fields.every(
    (field, at) => field.trim() === '' || columns[at] === 'index' || NAMELESS.test(columns[at] ?? ''),
  );

function readRow(
  fields: readonly string[],
  { task, columns }: Header,
  row: number,
): Record<string, unknown> & { index: number } {
  const of = (column: string) => fields[columns.indexOf(column)] ?? '';
  const get: ReadCell = (column, read) => read(of(column).trim(), column, rowAt(row));
  const index = get('index', cells.count);
  if (task === 'sequence-prob') return { index, loss: get('loss', cells.number) };
  const shared = {
    index,
    correct: get('correct', cells.flag),
    totalLogprob: get('total_logprob', cells.mass),
  };
  if (task === 'logodds') {
    const column = LOGODDS.find((one) => columns.includes(one)) ?? LOGODDS[0];
    return { ...shared, difference: get(column, cells.number) };
  }
  return { ...shared, loss: get('loss', cells.number), ...readPredicted(of('predicted')) };
}

/** The pipeline writes the text of the class; a bare whole number is its place. */
function readPredicted(cell: string): { predicted: number | null; said?: string } {
  if (cell.trim() === '') return { predicted: null };
  if (/^\d+(?:\.0)?$/u.test(cell)) return { predicted: Number(cell) };
  return { predicted: null, said: cell };
}
