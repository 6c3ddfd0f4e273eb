import 'server-only';
import type { z } from 'zod';
import { StorageError } from '../../ports/repository';
import { escapeText, unescapeText } from '../safe-text';

type Cell = string | number | null;

/** A record as a table keeps it: `Json` columns as text, `Flag` columns as 0 or 1. */
export type RowOf<T, Json extends keyof T = never, Flag extends keyof T = never> = {
  [K in keyof T]-?: undefined extends T[K]
    ? CellOf<K, T, Json, Flag> | null
    : null extends T[K]
      ? CellOf<K, T, Json, Flag> | null
      : CellOf<K, T, Json, Flag>;
};
type CellOf<K extends keyof T, T, Json, Flag> = K extends Json
  ? string
  : K extends Flag
    ? number
    : NonNullable<T[K]>;

export interface Codec<T, Row> {
  /** Throws an `unreadable` StorageError for a record that could not be read back. */
  encode(record: T): Row;
  encodePatch(id: string, patch: Partial<T>): Partial<Row>;
  /** Throws an `unreadable` StorageError that names table, id and path of what is damaged. */
  decode(row: Row): T;
}

interface CodecSpec<T, Json, Flag> {
  table: string;
  schema: z.ZodObject<{ [K in keyof T]: z.ZodType<T[K]> }>;
  /** The column that names a row in an error. */
  id: keyof T & string;
  json?: Json[];
  flags?: Flag[];
  /** Columns whose null means that the record has no such key; a null that the record does have is kept as JSON. */
  optional?: (keyof T & string)[];
}

/** Translates between the records of one schema and the rows of one table; columns are named as the record's keys. */
export function createCodec<T extends object, Json extends keyof T & string, Flag extends keyof T & string>(
  spec: CodecSpec<T, Json, Flag>,
): Codec<T, RowOf<T, Json, Flag>> {
  const { table, schema } = spec;
  const json = new Set<string>(spec.json);
  const flags = new Set<string>(spec.flags);
  const optional = new Set<string>(spec.optional);
  const columns = Object.keys(schema.shape);
  const absent = Object.fromEntries(Array.from(optional, (column) => [column, undefined]));
  const patchSchema = schema.partial();

  const toCell = (column: string, value: unknown): Cell => {
    const isSaid = value === null && json.has(column) && optional.has(column);
    if ((value === null && !isSaid) || value === undefined) return null;
    if (json.has(column)) return JSON.stringify(value);
    if (flags.has(column)) return value ? 1 : 0;
    return typeof value === 'string' ? escapeText(value) : (value as number);
  };
  const toCells = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([column, value]) => [column, toCell(column, value)]));
  const fromCell = (column: string, cell: Cell): unknown => {
    if (flags.has(column)) return cell !== 0;
    if (typeof cell !== 'string') return cell;
    return json.has(column) ? JSON.parse(cell) : unescapeText(cell);
  };
  const fromCells = (row: Record<string, Cell>, id: string) => {
    const values: Record<string, unknown> = {};
    for (const column of columns) {
      const cell = row[column] ?? null;
      if (cell === null && optional.has(column)) continue;
      try {
        values[column] = fromCell(column, cell);
      } catch {
        throw damaged(table, id, `${column}: not JSON`);
      }
    }
    return values;
  };

  return {
    encode(record) {
      const parsed = schema.safeParse(record);
      if (!parsed.success) throw refused(table, String(record[spec.id]), explain(parsed.error));
      // A whole record says of every column what it holds: put over an older one, a key that is gone is gone.
      return toCells({ ...absent, ...parsed.data }) as RowOf<T, Json, Flag>;
    },
    encodePatch(id, patch) {
      const parsed = patchSchema.safeParse(patch);
      if (!parsed.success) throw refused(table, id, explain(parsed.error));
      return toCells(withoutUndefined(parsed.data)) as Partial<RowOf<T, Json, Flag>>;
    },
    decode(row) {
      const id = String(row[spec.id]);
      const parsed = schema.safeParse(fromCells(row as Record<string, Cell>, id));
      if (!parsed.success) throw damaged(table, id, explain(parsed.error));
      return parsed.data as T;
    },
  };
}

const withoutUndefined = (values: object) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const explain = (error: z.ZodError): string => {
  const [issue] = error.issues;
  return issue
    ? `${issue.path.join('.') || 'the whole record'}: ${issue.message}`
    : 'it does not fit its schema';
};

const damaged = (table: string, id: string, what: string) =>
  new StorageError(
    'unreadable',
    `The row ${JSON.stringify(id)} of the table "${table}" is damaged (${what}). Restore it from a backup of the data folder.`,
  );
const refused = (table: string, id: string, what: string) =>
  new StorageError(
    'unreadable',
    `The record ${JSON.stringify(id)} does not fit the table "${table}" (${what}); nothing was written.`,
  );
