import '../support/resolve-hooks.mjs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { datasetExportSchema } from '../../lib/formats/export-format.ts';
import type { Written } from './export/write-all.ts';
import type { Measure } from './run.ts';

const FEW = 10_000;
const MANY = 1_000_000;
/** MB that a million rows may take beyond ten thousand. */
const GROWTH = 150;
const WRITER = join(import.meta.dirname, 'export/writer-process.ts');

/** A million rows in every format: the memory it takes beyond that of ten thousand, written before in the same process. */
export async function run(): Promise<Measure[]> {
  return datasetExportSchema.options.flatMap((format) => {
    const out = execFileSync(process.execPath, [WRITER, format, String(FEW), String(MANY)], {
      encoding: 'utf8',
    });
    const [few, many] = JSON.parse(out) as [Written, Written];
    const [megabytes, seconds] = [many.bytes / 1e6, many.ms / 1000];
    return [
      {
        name: `${format}: what lives, beyond ${few.live.toFixed(0)} MB`,
        value: many.live - few.live,
        unit: 'MB',
        budget: GROWTH,
      },
      {
        name: `${format}: what the process holds, beyond ${few.resident.toFixed(0)} MB`,
        value: many.resident - few.resident,
        unit: 'MB',
        budget: GROWTH,
      },
      {
        name: `${format}: ${megabytes.toFixed(0)} MB in ${seconds.toFixed(1)} s, a second`,
        value: megabytes / seconds,
        unit: 'MB',
        budget: null,
      },
    ];
  });
}
