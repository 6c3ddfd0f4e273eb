import '../support/resolve-hooks.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ImportJob } from '../../lib/contract/importing.ts';
import { startApp } from '../support/app-server.ts';
import { bodyOf, bonsaiFile, csvFile } from './import/big-files.ts';
import { loopNotes } from './import/loop-notes.ts';
import type { Measure } from './run.ts';

const MEGABYTES = Number(process.env.IMPORT_MB ?? 100);
const MEGABYTE = 1024 * 1024;
const ASK_MS = 100;
/** No page feels less than this. Within the commit itself, SQLite syncs and folds its log in one go: that is only told. */
const BLOCKED_MS = 300;

/** A Bonsai tree and a CSV of 100 MB each on their way into the whole app, as the page sends them. */
export async function run(): Promise<Measure[]> {
  const { settled, uploadTo, commitAt } = await import('../support/import-file.ts');
  const notes = mkdtempSync(join(tmpdir(), 'espalier-loop-'));
  const watch = pathToFileURL(join(import.meta.dirname, 'import/watch-loop.mjs')).href;
  await using app = await startApp({
    env: { NODE_OPTIONS: `--import=${watch}`, WATCH_LOOP_DIR: notes },
  });
  const measures: Measure[] = [];
  const one = async (name: string, pieces: Iterable<string>) => {
    const seen = { reading: new Set<number>(), writing: new Set<number>() };
    const note = ({ state, progress }: ImportJob) => {
      if (state === 'reading' || state === 'writing') seen[state].add(progress);
    };
    const began = Date.now();
    const upload = await uploadTo(app.url, name, bodyOf(pieces));
    if (upload.status !== 201) throw new Error(`${name}: ${JSON.stringify(upload.body)}`);
    const arrived = Date.now();
    const ready = await settled(app.url, upload.body.job.id, note, ASK_MS);
    if (ready.state !== 'ready') throw new Error(`${name}: ${JSON.stringify(ready.error)}`);
    const read = Date.now();
    await commitAt(app.url, ready.id);
    const done = await settled(app.url, ready.id, note, ASK_MS);
    if (done.state !== 'done') throw new Error(`${name}: ${JSON.stringify(done.error)}`);
    const ended = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const within = (from: number, to: number) =>
      loopNotes(notes).filter(({ at }) => at > from && at <= to + 150);
    const most = (from: number, to: number) => Math.max(...within(from, to).map((n) => n.blockedMs));
    const told = (what: string, value: number, unit: string, budget: number | null = null): Measure => ({
      name: `${name}: ${what}`,
      value,
      unit,
      budget,
    });
    measures.push(
      told('bytes', ready.bytes / MEGABYTE, 'MB'),
      told('nodes', ready.preview?.nodes ?? 0, ''),
      told('upload', (arrived - began) / 1000, 's'),
      told('from upload to preview', (read - arrived) / 1000, 's'),
      told('from commit to loom', (ended - read) / 1000, 's'),
      told('longest hold-up while it arrives', most(began, arrived), 'ms', BLOCKED_MS),
      told('longest hold-up while it is read', most(arrived, read), 'ms', BLOCKED_MS),
      told('longest hold-up while it is written', most(read, ended), 'ms'),
      told('different shares seen while it is read', seen.reading.size, ''),
      told('different shares seen while it is written', seen.writing.size, ''),
      told('memory before', (within(began - 400, began).at(-1)?.rss ?? 0) / MEGABYTE, 'MB'),
      told('memory at most', Math.max(...within(began, ended).map(({ rss }) => rss)) / MEGABYTE, 'MB'),
    );
  };
  try {
    await one('tree.json', bonsaiFile(MEGABYTES * MEGABYTE));
    await one('rows.csv', csvFile(MEGABYTES * MEGABYTE));
    return measures;
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
}
