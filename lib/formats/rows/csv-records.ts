import { FormatError } from '../format-error';
import { digits, MAX_COLUMNS, MAX_FIELD } from './limits';
import { rowAt } from './where';

type State = 'start' | 'bare' | 'quoted' | 'closing';

/**
 * Splits CSV (commas, quotes doubled inside quotes, lines ended by LF, CRLF or CR) into records as its text arrives, in one
 * pass; blank lines are passed over. Papaparse streams only files and Node's streams, and holds an unclosed quote whole.
 */
export class CsvRecords {
  readonly #onRecord: (fields: string[], row: number) => void;
  #state: State = 'start';
  #field = '';
  #fields: string[] = [];
  /** 0 is the header. */
  #row = 0;
  /** A CR ended the last record: an LF right after it belongs to it. */
  #afterReturn = false;

  constructor(onRecord: (fields: string[], row: number) => void) {
    this.#onRecord = onRecord;
  }

  get row(): number {
    return this.#row;
  }

  push(text: string): void {
    let at = 0;
    while (at < text.length) at = this.#step(text, at);
  }

  end(): void {
    if (this.#state === 'quoted') throw this.#error('A quote is opened and never closed.');
    if (this.#state !== 'start' || this.#fields.length > 0) this.#endRecord();
  }

  /** Reads on from `at`; returns where to go on. */
  #step(text: string, at: number): number {
    if (this.#afterReturn) {
      this.#afterReturn = false;
      if (text[at] === '\n') return at + 1;
    }
    switch (this.#state) {
      case 'start':
        if (text[at] === '"') {
          this.#state = 'quoted';
          return at + 1;
        }
        this.#state = 'bare';
        return at;
      case 'bare': {
        const end = endOfBare(text, at);
        this.#take(text, at, end);
        return end < text.length ? this.#delimit(text, end) : end;
      }
      case 'quoted': {
        const quote = text.indexOf('"', at);
        const end = quote < 0 ? text.length : quote;
        this.#take(text, at, end);
        if (quote >= 0) this.#state = 'closing';
        return end + 1;
      }
      case 'closing':
        if (text[at] === '"') {
          this.#take(text, at, at + 1);
          this.#state = 'quoted';
          return at + 1;
        }
        if (text[at] === ',' || text[at] === '\n' || text[at] === '\r') return this.#delimit(text, at);
        throw this.#error(
          'After a closing quote comes neither a comma nor the end of the line. Quotes inside a field are doubled.',
        );
    }
  }

  #delimit(text: string, at: number): number {
    if (text[at] === ',') this.#endField();
    else this.#endRecord();
    this.#afterReturn = text[at] === '\r';
    return at + 1;
  }

  #take(text: string, from: number, to: number): void {
    if (this.#field.length + to - from > MAX_FIELD)
      throw this.#error(
        `A field has more than ${digits(MAX_FIELD)} characters${this.#state === 'quoted' ? ': is its quote never closed?' : '.'}`,
      );
    if (from < to) this.#field += text.slice(from, to);
  }

  #endField(): void {
    if (this.#fields.length >= MAX_COLUMNS) throw this.#error(`There are more than ${MAX_COLUMNS} columns.`);
    this.#fields.push(this.#field);
    this.#field = '';
    this.#state = 'start';
  }

  #endRecord(): void {
    const blank = this.#state === 'bare' && this.#field === '' && this.#fields.length === 0;
    this.#endField();
    const fields = this.#fields;
    this.#fields = [];
    if (blank) return;
    this.#onRecord(fields, this.#row);
    this.#row++;
  }

  #error(says: string): FormatError {
    return new FormatError(says, this.#row === 0 ? 'header' : rowAt(this.#row));
  }
}

function endOfBare(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2c || code === 0x0a || code === 0x0d) return at;
  }
  return text.length;
}
