import { FormatError } from '../format-error';
import { parsePythonList } from '../inverse-scaling/parse-python-list';
import type { RowsFile } from '../tree-file';
import { checkClasses } from './check-values';
import { CsvRecords } from './csv-records';
import { refuseProto } from './extra-keys';
import { type Cells, InverseScalingRows, KEYS, kindOf, missingKeys } from './inverse-scaling-rows';
import { RowList } from './row-list';
import type { RowsParser } from './rows-parser';
import { rowAt } from './where';

/** Columns of row numbers: official files have one without a name, pandas calls it so. */
const INDEX = /^(?:Unnamed: \d+)?$/u;
const KNOWN: ReadonlySet<string> = new Set(KEYS);

export function inverseScalingCsv(name: string | null): RowsParser {
  const list = new RowList();
  let header: Header | null = null;
  const records = new CsvRecords((fields, row) => {
    if (header) list.add(readRecord(fields, header, list, row));
    else header = readHeader(fields);
  });
  return {
    at: () => (records.row === 0 ? 'header' : rowAt(records.row)),
    push: (text) => records.push(text),
    end: (): RowsFile => {
      records.end();
      return list.toFile('inverse-scaling-csv', name);
    },
  };
}

interface Header {
  columns: string[];
  extras: string[];
  rows: InverseScalingRows;
}

function readHeader(fields: readonly string[]): Header {
  const columns = fields.map((field) => field.trim());
  const kind = kindOf(columns);
  if (!kind) throw new FormatError(missingKeys(columns.filter((column) => !INDEX.test(column))), 'header');
  const named = columns.filter((column) => !INDEX.test(column));
  const twice = named.find((column, place) => named.indexOf(column) < place);
  if (twice !== undefined)
    throw new FormatError(`The column “${twice.slice(0, 60)}” is there twice.`, 'header');
  for (const column of columns) refuseProto(column, 'header');
  return {
    columns,
    extras: named.filter((column) => !KNOWN.has(column)),
    rows: new InverseScalingRows(kind),
  };
}

function readRecord(
  fields: readonly string[],
  { columns, extras, rows }: Header,
  list: RowList,
  row: number,
) {
  if (fields.length !== columns.length)
    throw new FormatError(
      `The row has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}, the header ${columns.length}.`,
      rowAt(row),
    );
  const cell = (column: string) => fields[columns.indexOf(column)];
  const cells: Cells = Object.fromEntries(KEYS.map((key) => [key, cell(key)]));
  const index = cell('answer_index')?.trim() ?? '';
  const read = rows.read(
    { ...cells, answer_index: /^\d{1,9}$/u.test(index) ? Number(index) : index },
    row,
    (classes) => list.shared(String(classes), () => classesOf(String(classes), row)),
  );
  return {
    ...read,
    extra: extras.length > 0 ? Object.fromEntries(extras.map((column) => [column, cell(column)])) : null,
  };
}

const classesOf = (cell: string, row: number): string[] =>
  checkClasses(parsePythonList(cell, rowAt(row, 'classes')), row, 'classes');
