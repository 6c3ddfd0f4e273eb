import { FormatError } from '../format-error';

type Reader<T> = (cell: string, column: string, where: string) => T;
export type ReadCell = <T>(column: string, read: Reader<T>) => T;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

const wrong = (cell: string, column: string, where: string, wanted: string): FormatError =>
  new FormatError(`“${column}” is ${JSON.stringify(cell.slice(0, 40))}, not ${wanted}.`, where);

const number: Reader<number> = (cell, column, where) => {
  const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
  if (!Number.isFinite(value)) throw wrong(cell, column, where, 'a number');
  return value;
};

/** pandas writes whole numbers as `3.0` where a cell of the column was missing. */
const count: Reader<number> = (cell, column, where) => {
  const value = number(cell, column, where);
  if (!Number.isSafeInteger(value) || value < 0) throw wrong(cell, column, where, 'a whole number from 0 on');
  return value;
};

const FLAGS: Record<string, boolean> = {
  '0': false,
  '1': true,
  '0.0': false,
  '1.0': true,
  false: false,
  true: true,
};

const flag: Reader<boolean> = (cell, column, where) => {
  const value = FLAGS[cell.toLowerCase()];
  if (value === undefined) throw wrong(cell, column, where, '0 or 1');
  return value;
};

/** The pipeline’s branch for GPT-3 wrote a tuple of one, `(-0.5,)`. */
const mass: Reader<number> = (cell, column, where) =>
  number(/^\((.*),\)$/u.exec(cell)?.[1]?.trim() ?? cell, column, where);

export const cells = { number, count, flag, mass };
