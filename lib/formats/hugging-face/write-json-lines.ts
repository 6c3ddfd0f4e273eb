import type { ItemFormat } from '../../loom/item-format';
import type { RowSource } from '../dataset-facts';
import { jsonLine } from '../json-line';
import { COLUMNS, valuesOf } from './columns';

/** The rows as JSON lines: every column on every line, in order. */
export async function* writeJsonLines(rows: RowSource, format: ItemFormat): AsyncGenerator<string> {
  for await (const row of rows()) {
    const values = valuesOf(row, format);
    yield jsonLine(Object.fromEntries(COLUMNS.map(({ name }, at) => [name, values[at] ?? null])));
  }
}
