import { cleanText } from './clean-text';

/** A value as JSON on one line, LF at the end. */
export const jsonLine = (value: unknown): string => `${toJson(value)}\n`;

/** JSON without lone surrogates and NULs: see `cleanText`. */
export const toJson = (value: unknown): string => JSON.stringify(value, clean);

const clean = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? cleanText(value) : value;
