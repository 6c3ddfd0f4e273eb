import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { ItemFormat } from '../../loom/item-format';
import { cleanText } from '../clean-text';
import type { RowSource } from '../dataset-facts';
import { COLUMNS, type Column, type ColumnValue, valuesOf } from './columns';

/** A row group is written at this many rows or characters: what is held, and how long writing one takes, is bounded by it. */
const GROUP_ROWS = 5000;
const GROUP_CHARACTERS = 4_000_000;

/** The rows as a Parquet file, a row group at a time. `about` goes into its key-value metadata. */
export async function* writeParquet(
  rows: RowSource,
  format: ItemFormat,
  about: { createdBy: string; metadata: Record<string, string> },
): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schema(),
    createdBy: about.createdBy,
    kvMetadata: Object.entries(about.metadata).map(([key, value]) => ({ key, value })),
  });
  let group: ColumnValue[][] = [];
  let characters = 0;
  const writeGroup = () => {
    const columnData = COLUMNS.map((column, at) => ({
      name: column.name,
      data: group.map((values) => cell(column, values[at] ?? null)),
    }));
    parquet.write({ columnData, rowGroupSize: group.length });
    group = [];
    characters = 0;
    return taken(writer);
  };
  for await (const row of rows()) {
    const values = valuesOf(row, format);
    group.push(values);
    for (const value of values) characters += typeof value === 'string' ? value.length : 8;
    if (group.length >= GROUP_ROWS || characters >= GROUP_CHARACTERS) yield writeGroup();
  }
  if (group.length > 0) yield writeGroup();
  parquet.finish();
  yield taken(writer);
}

/** What was written since the last time; offsets in the file go on counting. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function cell({ type }: Column, value: ColumnValue) {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanText);
  return type === 'int64' && typeof value === 'number' ? BigInt(value) : value;
}

const schema = (): SchemaElement[] => [
  { name: 'schema', num_children: COLUMNS.length },
  ...COLUMNS.flatMap(schemaElements),
];

const UTF8 = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

function schemaElements({ name, type, nullable }: Column): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED';
  switch (type) {
    case 'string':
      return [{ name, ...UTF8, repetition_type }];
    case 'strings':
      return [
        { name, converted_type: 'LIST', num_children: 1, repetition_type },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        { name: 'element', ...UTF8, repetition_type: 'OPTIONAL' },
      ];
    case 'int64':
      return [{ name, type: 'INT64', repetition_type }];
    case 'float64':
      return [{ name, type: 'DOUBLE', repetition_type }];
    case 'bool':
      return [{ name, type: 'BOOLEAN', repetition_type }];
  }
}
