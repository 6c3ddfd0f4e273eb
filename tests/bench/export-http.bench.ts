import '../support/resolve-hooks.mjs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppServer, startApp } from '../support/app-server.ts';
import { peakMegabytes } from './export/process-memory.ts';
import type { Measure } from './run.ts';

const FEW = 10_000;
/** Set ESPALIER_BENCH_ROWS=1000000 for the full measure. */
const MANY = Number(process.env.ESPALIER_BENCH_ROWS ?? 100_000);
/** The small loom is exported this often: a heap that is new grows by whatever it is asked to do. */
const WARMING = 6;
/** MB that many rows may take beyond ten thousand. */
const GROWTH = 150;
const PATHS = [
  'datasets/ID/export?format=classification-csv',
  'datasets/ID/export?format=preference-jsonl',
  'datasets/ID/export?format=hugging-face-zip',
  'looms/ID/export?format=espalier',
  'looms/ID/export?format=pyloom',
];

/** Exports of a loom with many items, over HTTP from the whole app on SQLite: its memory beyond that for a small loom. */
export async function run(): Promise<Measure[]> {
  const { seedLoom } = await import('../support/dataset/seed-loom.ts');
  const dataDir = await mkdtemp(join(tmpdir(), 'espalier-bench-'));
  try {
    const few = await seedLoom(dataDir, FEW);
    const many = await seedLoom(dataDir, MANY);
    const measures: Measure[] = [];
    // Each in an app of its own: what one left behind is not the other's.
    for (const path of PATHS) measures.push(...(await measure(dataDir, path, few.id, many.id)));
    return measures;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(dataDir: string, path: string, few: string, many: string): Promise<Measure[]> {
  await using app = await startApp({ dataDir });
  const small = await peakMegabytes(app.pid, async () => {
    for (let turn = 0; turn < WARMING; turn++) await exported(app, path.replace('ID', few));
  });
  const large = await peakMegabytes(app.pid, () => exported(app, path.replace('ID', many)));
  const { bytes, ms, firstMs } = large.result;
  const name = path.replace('ID', MANY.toLocaleString('en'));
  return [
    {
      name: `${name}: beyond ${small.peak.toFixed(0)} MB`,
      value: large.peak - small.peak,
      unit: 'MB',
      budget: GROWTH,
    },
    {
      name: `${(bytes / 1e6).toFixed(0)} MB in ${(ms / 1000).toFixed(1)} s, the first after`,
      value: firstMs / 1000,
      unit: 's',
      budget: null,
    },
  ];
}

/** Reads an export to its end. */
async function exported(app: AppServer, path: string) {
  const started = performance.now();
  const response = await fetch(`${app.url}/api/${path}`);
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  let bytes = 0;
  let firstMs = 0;
  for await (const part of response.body ?? []) {
    firstMs ||= performance.now() - started;
    bytes += part.length;
  }
  return { bytes, ms: performance.now() - started, firstMs };
}
