import { FormatError } from '../format-error';
import { digits, MAX_CLASSES, MAX_FIELD } from './limits';
import { rowAt } from './where';

/** A text that is not blank. Throws a FormatError that names the row and the path. */
export function checkText(value: unknown, row: number, ...path: [string, ...PropertyKey[]]): string {
  const where = rowAt(row, ...path);
  const fail = (says: string) => new FormatError(`“${path[0]}” ${says}`, where);
  if (value === undefined) throw fail('is missing.');
  if (typeof value !== 'string') throw fail('is to be a text in quotes.');
  if (value.length > MAX_FIELD)
    throw fail(`has ${digits(value.length)} characters; at most ${digits(MAX_FIELD)} are read.`);
  if (value.includes('\0')) throw fail('holds a NUL character, which no text has.');
  if (!value.trim()) throw fail('is empty.');
  return value;
}

/** A list of different texts. */
export function checkClasses(value: unknown, row: number, key: string): string[] {
  const where = rowAt(row, key);
  if (!Array.isArray(value)) throw new FormatError(`“${key}” is to be a list of texts.`, where);
  if (value.length === 0) throw new FormatError(`“${key}” is empty.`, where);
  if (value.length > MAX_CLASSES)
    throw new FormatError(
      `There are ${digits(value.length)} classes; at most ${MAX_CLASSES} are read.`,
      where,
    );
  const classes = value.map((one, place) => checkText(one, row, key, place));
  if (new Set(classes).size < classes.length)
    throw new FormatError(`The same text stands twice in “${key}”.`, where);
  return classes;
}

export function checkIndex(value: unknown, classes: readonly string[], row: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < classes.length)
    return value;
  const range = classes.length === 1 ? '0' : `a whole number from 0 to ${classes.length - 1}`;
  const found = value === undefined ? 'missing' : (JSON.stringify(value)?.slice(0, 40) ?? String(value));
  throw new FormatError(
    `“answer_index” is ${found}; with ${classes.length} ${classes.length === 1 ? 'class' : 'classes'} it is to be ${range}.`,
    rowAt(row, 'answer_index'),
  );
}
