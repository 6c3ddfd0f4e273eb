import 'server-only';
import type { RowSource } from '@/lib/formats/dataset-facts';
import { AppError } from '../errors';

/**
 * The same rows, but a pass that gives more or fewer than were counted fails at its end: what a head says of a file must
 * hold for its rows.
 */
export const wholeRows = (rows: RowSource, counted: number): RowSource =>
  async function* () {
    let passed = 0;
    for await (const row of rows()) {
      passed++;
      yield row;
    }
    if (passed !== counted)
      throw new AppError(
        'conflict',
        `The dataset changed while its file was written: there were ${counted} rows, and then ${passed}. Ask for the file again.`,
      );
  };
