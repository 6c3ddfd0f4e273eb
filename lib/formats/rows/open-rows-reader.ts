import { FormatError } from '../format-error';
import type { RowsFile, RowsFormat } from '../tree-file';
import { anthropicJsonl } from './anthropic-jsonl';
import { inverseScalingCsv } from './inverse-scaling-csv';
import { inverseScalingJsonl } from './inverse-scaling-jsonl';
import type { RowsParser } from './rows-parser';

export interface RowsReader {
  /** The next piece of the file's text, of any length. Takes time in proportion to it. Throws a FormatError with the row. */
  push(text: string): void;
  /** After the last piece: all rows. Throws a FormatError. */
  end(): RowsFile;
}

const PARSERS: Record<RowsFormat, (name: string | null) => RowsParser> = {
  'inverse-scaling-csv': inverseScalingCsv,
  'inverse-scaling-jsonl': inverseScalingJsonl,
  'anthropic-jsonl': anthropicJsonl,
};

/** Reads a file of rows as it arrives, with or without a byte order mark. All or nothing: after an error it stays that error. */
export function openRowsReader(format: RowsFormat, name: string | null = null): RowsReader {
  const parser = PARSERS[format](name);
  let begun = false;
  let failed: unknown = null;
  const once = <T>(work: () => T): T => {
    if (failed) throw failed;
    try {
      return work();
    } catch (error) {
      failed = error;
      throw error;
    }
  };
  return {
    push: (text) =>
      once(() => {
        const plain = begun ? text : text.replace(/^\uFEFF/u, '');
        begun ||= text.length > 0;
        if (plain.includes('\0'))
          throw new FormatError(
            'There is a NUL character: the file is no text, is damaged, or is not UTF-8.',
            parser.at(),
          );
        parser.push(plain);
      }),
    end: () => once(() => parser.end()),
  };
}
