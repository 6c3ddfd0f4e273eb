import { FormatError } from '../format-error';
import { isObject } from '../tree/is-object';
import { digits, MAX_LINE } from './limits';
import { rowAt } from './where';

/** Splits a text into the JSON objects on its lines as it arrives; blank lines are passed over. */
export class JsonLines {
  readonly #onRow: (row: Record<string, unknown>, number: number) => void;
  #rest = '';
  #row = 1;

  constructor(onRow: (row: Record<string, unknown>, number: number) => void) {
    this.#onRow = onRow;
  }

  get row(): number {
    return this.#row;
  }

  push(text: string): void {
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      this.#take(text.slice(at, end));
      this.end();
      at = end + 1;
    }
    this.#take(text.slice(at));
  }

  /** The line is whole. */
  end(): void {
    const line = this.#rest;
    this.#rest = '';
    if (!line.trim()) return;
    this.#onRow(parseRow(line, this.#row), this.#row);
    this.#row++;
  }

  #take(piece: string): void {
    if (this.#rest.length + piece.length > MAX_LINE)
      throw new FormatError(`The line has more than ${digits(MAX_LINE)} characters.`, rowAt(this.#row));
    this.#rest += piece;
  }
}

function parseRow(line: string, row: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^JSON\.parse: /u, '') : '';
    throw new FormatError(`The line is not JSON: ${said.slice(0, 200)}.`, rowAt(row));
  }
  if (!isObject(value)) throw new FormatError('The line holds JSON, but no object in { }.', rowAt(row));
  return value;
}
