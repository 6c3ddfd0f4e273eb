import type { RowsFile } from '../tree-file';

/** What reads one format; whatever goes wrong is a FormatError. */
export interface RowsParser {
  push(text: string): void;
  end(): RowsFile;
  /** The row that is being read, in words. */
  at(): string;
}
