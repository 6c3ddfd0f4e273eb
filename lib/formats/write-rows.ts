import type { Row } from '../dataset/row';
import type { DatasetFacts, DatasetWriter, RowSource } from './dataset-facts';
import { FormatError } from './format-error';

/** UTF-16 code units handed on at a time, unless one row is more. */
const CHUNK = 32_768;

/** A text file with one piece of text a row. */
export interface RowsText {
  problem(facts: DatasetFacts): string | null;
  head?(facts: DatasetFacts): string;
  /** Called once a file; what it returns is called once a row, in order. */
  lines(facts: DatasetFacts): (row: Row) => string;
  tail?: string;
}

/** Throws a FormatError before the first row where there is a problem. */
export async function* writeRows(text: RowsText, rows: RowSource, facts: DatasetFacts) {
  const problem = text.problem(facts);
  if (problem) throw new FormatError(problem);
  const line = text.lines(facts);
  let buffer = text.head?.(facts) ?? '';
  for await (const row of rows()) {
    buffer += line(row);
    if (buffer.length < CHUNK) continue;
    yield buffer;
    buffer = '';
  }
  yield buffer + (text.tail ?? '');
}

/** A writer of one such file. */
export const rowsWriter = (
  extension: string,
  mediaType: 'text/csv' | 'text/plain' | 'application/jsonl' | 'application/json',
  text: RowsText,
): DatasetWriter => ({
  extension,
  mediaType,
  problem: text.problem,
  files: ({ rows, facts, stem }) => [{ name: stem + extension, chunks: writeRows(text, rows, facts) }],
});
