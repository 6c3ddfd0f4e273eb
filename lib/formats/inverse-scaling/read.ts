import Papa from 'papaparse';
import { FormatError } from '../format-error';
import { parsePythonList } from './parse-python-list';

export interface InverseScalingRow {
  prompt: string;
  /** The biased prompt of a log-odds file; null in a classification file. */
  otherPrompt: string | null;
  classes: string[];
  answerIndex: number;
}

const NEEDED = ['prompt', 'classes', 'answer_index'];

/**
 * Reads a classification or log-odds CSV, with or without the nameless index column of the official files. Throws a
 * FormatError that names the row (1 is the first below the header).
 */
export function readInverseScaling(text: string): InverseScalingRow[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/u, ''), {
    header: true,
    delimiter: ',',
    newline: /^[^\n]*\r\n/u.test(text) ? '\r\n' : '\n',
    skipEmptyLines: true,
  });
  const missing = NEEDED.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) throw new FormatError(`The column ${missing.join(', ')} is missing.`, 'row 0');
  const error = errors[0];
  if (error) throw new FormatError(`The CSV cannot be read: ${error.message}.`, `row ${rowOf(error)}`);
  return data.map((row, index) => readRow(row, `row ${index + 1}`));
}

/** Papa counts the header for errors in the quotes, and not for errors in the number of fields. */
const rowOf = ({ type, row = 0 }: Papa.ParseError): number => (type === 'FieldMismatch' ? row + 1 : row);

function readRow(row: Record<string, string>, where: string): InverseScalingRow {
  const classes = parsePythonList(row.classes ?? '', where);
  const answerIndex = Number(row.answer_index);
  if (!/^\d+$/u.test(row.answer_index ?? '') || answerIndex >= classes.length)
    throw new FormatError(
      `answer_index is ${row.answer_index}, but there are ${classes.length} classes.`,
      where,
    );
  return { prompt: row.prompt ?? '', otherPrompt: row.other_prompt ?? null, classes, answerIndex };
}
