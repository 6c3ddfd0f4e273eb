import { type ModelKind, modelKindSchema } from '../../scaling/models/family';
import { csvRow } from '../csv-row';
import { sizeOf } from '../families/families-csv';
import { FormatError } from '../format-error';
import { CsvRecords } from '../rows/csv-records';
import { rowAt } from '../rows/where';

const COLUMNS = ['file', 'family', 'kind', 'model', 'parameters'] as const;
const NEEDED = ['file', 'family', 'model', 'parameters'] as const;

/** Which model a results file is of. */
export interface MappedFile {
  file: string;
  family: string;
  /** Null where the mapping does not say. */
  kind: ModelKind | null;
  model: string;
  parameters: number;
}

/** The mapping as CSV: `file,family,kind,model,parameters`, a file a row. */
export function* writeMapping(files: readonly MappedFile[]): Generator<string> {
  yield csvRow(COLUMNS);
  for (const { file, family, kind, model, parameters } of files)
    yield csvRow([file, family, kind ?? '', model, String(parameters)]);
}

/**
 * Reads such a file. Columns stand in any order, `kind` may be missing, others are passed over; parameters are a number, or one
 * with k, M, B or T. Throws a FormatError with the row.
 */
export function readMapping(text: string): MappedFile[] {
  let columns: string[] | null = null;
  const files = new Map<string, MappedFile>();
  const records = new CsvRecords((fields, row) => {
    if (columns === null) {
      columns = readHeader(fields);
      return;
    }
    const read = readRow(columns, fields, row);
    if (files.has(read.file))
      throw new FormatError(`The file “${read.file.slice(0, 60)}” comes twice.`, rowAt(row));
    files.set(read.file, read);
  });
  records.push(text.startsWith('\uFEFF') ? text.slice(1) : text);
  records.end();
  if (files.size === 0) throw new FormatError('The mapping names no file.', columns ? 'row 1' : null);
  return [...files.values()];
}

/** What the mapping says of a file: by its exact name, else by its name without “.csv”; null where it says nothing, or two things. */
export function mappingOf(mapping: readonly MappedFile[], fileName: string): MappedFile | null {
  const exact = mapping.find(({ file }) => file === fileName);
  if (exact) return exact;
  const alike = mapping.filter(({ file }) => withoutCsv(file) === withoutCsv(fileName));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Model names hold dots (`opt-1.3b`): only “.csv” is an ending. */
export const withoutCsv = (name: string): string => name.replace(/\.csv$/iu, '');

function readHeader(fields: readonly string[]): string[] {
  const columns = fields.map((field) => field.trim().toLowerCase());
  const missing = NEEDED.find((column) => !columns.includes(column));
  if (missing !== undefined)
    throw new FormatError(
      `The column “${missing}” is missing. The first line is “${COLUMNS.join(',')}”.`,
      'header',
    );
  return columns;
}

function readRow(columns: readonly string[], fields: readonly string[], row: number): MappedFile {
  const cell = (column: (typeof COLUMNS)[number]) => (fields[columns.indexOf(column)] ?? '').trim();
  const empty = NEEDED.find((column) => cell(column) === '');
  if (empty !== undefined) throw new FormatError(`“${empty}” is empty.`, rowAt(row));
  const kind = modelKindSchema.safeParse(cell('kind'));
  if (!kind.success && cell('kind') !== '')
    throw new FormatError(
      `“kind” is ${JSON.stringify(cell('kind').slice(0, 40))}, not ${modelKindSchema.options.join(' or ')}.`,
      rowAt(row),
    );
  return {
    file: cell('file'),
    family: cell('family'),
    kind: kind.data ?? null,
    model: cell('model'),
    parameters: sizeOf(cell('parameters'), row),
  };
}
