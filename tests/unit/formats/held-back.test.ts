import { describe, expect, test } from 'vitest';
import { type DatasetExport, datasetExportSchema } from '@/lib/formats/export-format';
import { pieces } from '@/lib/formats/pieces';
import { WRITERS } from '@/lib/formats/writers';
import { zipFiles } from '@/lib/formats/zip/zip-files';
import { factsOf, pairsOf, rowsOf } from '../../support/dataset/made-up-rows';

const ROWS = 100_000;
/** A Parquet row group, and some. */
const AHEAD = 6000;

/** A format's bytes as the server sends them, with a count of the rows that its writer has asked for. */
function opened(format: DatasetExport) {
  const facts = factsOf(ROWS);
  const taken = { rows: 0 };
  const counting = <T>(source: () => Iterable<T>) =>
    function* () {
      for (const one of source()) {
        taken.rows++;
        yield one;
      }
    };
  const files = WRITERS[format].files({
    rows: counting(rowsOf(ROWS)),
    pairs: counting(pairsOf(ROWS)),
    facts,
    stem: 'rows',
  });
  const archive = WRITERS[format].mediaType === 'application/zip';
  return { taken, bytes: archive ? zipFiles(files, facts.madeAt) : pieces(files[0]?.chunks ?? []) };
}

describe.each(datasetExportSchema.options)('%s', (format) => {
  test('reads nothing before it is asked, and is never far ahead of its reader', async () => {
    const { taken, bytes } = opened(format);
    expect(taken.rows).toBe(0);
    let sent = 0;
    for (let piece = 0; piece < 12; piece++) {
      sent += (await bytes.next()).value?.length ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 1));
      // No row is shorter than this in any format.
      expect(taken.rows - sent / 90).toBeLessThan(AHEAD);
    }
    expect(taken.rows).toBeGreaterThan(0);
    const before = taken.rows;
    await bytes.return(undefined);
    expect(taken.rows).toBe(before);
  });
});
