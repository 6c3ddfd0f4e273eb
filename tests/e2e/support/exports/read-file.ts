import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';

export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** The lines of a JSONL file: each ends with a line feed. */
export const jsonLinesOf = (bytes: Uint8Array): Record<string, unknown>[] => {
  const lines = textOf(bytes).split('\n');
  expect(lines.pop(), 'after the last line').toBe('');
  return lines.map((line) => JSON.parse(line));
};

export const csvOf = (text: string): Record<string, string>[] => {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};

/** The files of an archive, which has just these names. */
export const filesOf = (bytes: Uint8Array, names: readonly string[]): ((name: string) => Uint8Array) => {
  const files = unzipSync(bytes);
  expect(Object.keys(files).sort()).toEqual(names.toSorted());
  return (name) => files[name] ?? new Uint8Array();
};
