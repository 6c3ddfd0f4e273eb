import '../../support/resolve-hooks.mjs';
import type { DatasetExport } from '../../../lib/formats/export-format.ts';

/** Writes few rows, then many, in one format, and prints what both took: alone in a process, whose memory is then its own. */
const [format, ...counts] = process.argv.slice(2);
const { WRITERS } = await import('../../../lib/formats/writers.ts');
const { writeAll } = await import('./write-all.ts');
const written = [];
for (const count of counts) written.push(await writeAll(WRITERS[format as DatasetExport], Number(count)));
console.log(JSON.stringify(written));
