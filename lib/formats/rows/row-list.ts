import { FormatError } from '../format-error';
import type { ImportedRow, RowsFile, RowsFormat } from '../tree-file';
import { digits, MAX_ROWS } from './limits';
import { rowAt } from './where';

/** Equal lists remembered, so that a million rows share theirs. */
const MAX_LISTS = 1000;
const MAX_NAMES = 12;

/** The rows of a file as they come in. */
export class RowList {
  readonly #rows: ImportedRow[] = [];
  readonly #lists = new Map<string, string[]>();
  readonly #extras = new Set<string>();

  add(row: ImportedRow): void {
    if (this.#rows.length >= MAX_ROWS)
      throw new FormatError(`There are more than ${digits(MAX_ROWS)} rows.`, rowAt(MAX_ROWS + 1));
    for (const key in row.extra) if (this.#extras.size <= MAX_NAMES) this.#extras.add(key);
    this.#rows.push(row);
  }

  /** The list of that name; made where it is new. */
  shared(name: string, make: () => string[]): string[] {
    const known = this.#lists.get(name);
    if (known) return known;
    const list = make();
    if (this.#lists.size < MAX_LISTS) this.#lists.set(name, list);
    return list;
  }

  toFile(format: RowsFormat, name: string | null): RowsFile {
    if (this.#rows.length === 0) throw new FormatError('The file holds no rows.');
    const names = [...this.#extras].slice(0, MAX_NAMES).map((key) => `“${key.slice(0, 60)}”`);
    const more = this.#extras.size > MAX_NAMES ? ' and more' : '';
    const notes =
      names.length > 0
        ? [`Beyond the columns that the format has, there are ${names.join(', ')}${more}.`]
        : [];
    return { kind: 'rows', format, name, rows: this.#rows, notes };
  }
}
