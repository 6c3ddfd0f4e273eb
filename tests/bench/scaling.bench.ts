import '../support/resolve-hooks.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FamiliesReply } from '../../lib/contract/scaling-files.ts';
import { ApiClient } from '../support/api-client.ts';
import { loopNotes } from './import/loop-notes.ts';
import { cpuMs } from './relay/cpu-time.ts';
import { startFakeProcess } from './relay/fake-process.ts';
import type { Measure } from './run.ts';
import { askDirectly } from './scaling/ask-directly.ts';
import { scoreThroughApp } from './scaling/score-through-app.ts';

/** `SCALING_ITEMS=10000` is the size that the budgets are for; a tenth of it says nearly the same in a tenth of the time. */
const ITEMS = Number(process.env.SCALING_ITEMS ?? 1000);
const MODELS = Number(process.env.SCALING_MODELS ?? 8);
const AT_ONCE = Number(process.env.SCALING_AT_ONCE ?? 8);
const MEGABYTE = 1024 * 1024;
/** No page feels less than this. */
const BLOCKED_MS = 300;

/**
 * A dataset scored on a family of models through the server, every score stored and its page watched, against a minimal client that asks
 * the same of the same upstream (20 ms a reply), as many requests at once.
 */
export async function run(): Promise<Measure[]> {
  const { seedLoom } = await import('../support/dataset/seed-loom.ts');
  const { startCore, tempDir } = await import('../support/start-core.ts');
  const notes = mkdtempSync(join(tmpdir(), 'espalier-loop-'));
  const watch = pathToFileURL(join(import.meta.dirname, 'import/watch-loop.mjs')).href;
  await using dir = await tempDir();
  const loom = await seedLoom(dir.path, ITEMS);
  await using fake = await startFakeProcess();
  const core = await startCore(dir.path, { NODE_OPTIONS: `--import=${watch}`, WATCH_LOOP_DIR: notes });
  try {
    const api = new ApiClient(core.url);
    const models = await putFamily(api, fake.url);
    const ids = models.map(({ id }) => id);
    const names = models.map(({ name }) => name);
    await api.ok('GET', `/api/datasets/${loom.id}/scaling-runs`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const questions = await questionsOf(api, loom.id);
    const before = await askDirectly(fake.url, names, questions, AT_ONCE);
    const began = Date.now();
    const spent = cpuMs(core.pid);
    const through = await scoreThroughApp(api, loom.id, ids, AT_ONCE);
    const ended = Date.now();
    const cpu = (cpuMs(core.pid) ?? Number.NaN) - (spent ?? Number.NaN);
    const after = await askDirectly(fake.url, names, questions, AT_ONCE);
    const directly = (before + after) / 2;
    const within = (from: number, to: number) => loopNotes(notes).filter(({ at }) => at > from && at <= to);
    const idle = within(began - 400, began);
    const meanwhile = within(began, ended + 150);
    const rss = (some: typeof meanwhile) => Math.max(...some.map((note) => note.rss)) / MEGABYTE;
    /** Just after a collection there is little but what is alive. */
    const alive = (some: typeof meanwhile) => Math.min(...some.map(({ heapUsed }) => heapUsed)) / MEGABYTE;
    const what = `${(ITEMS * MODELS).toLocaleString('en')} scores`;
    return [
      { name: `${what}, asked for directly`, value: directly / 1000, unit: 's', budget: null },
      { name: 'the same through the server', value: through.ms / 1000, unit: 's', budget: null },
      { name: 'against it', value: through.ms / directly, unit: '×', budget: 1.15 },
      { name: 'of its processor for one score', value: cpu / ITEMS / MODELS, unit: 'ms', budget: null },
      {
        name: 'growth of memory meanwhile',
        value: rss(meanwhile) - rss(idle),
        unit: 'MB',
        budget: 200,
      },
      {
        name: 'of these alive in the last half',
        value: alive(meanwhile.slice(meanwhile.length / 2)) - alive(idle),
        unit: 'MB',
        budget: null,
      },
      {
        name: 'longest hold-up of the server meanwhile',
        value: Math.max(...meanwhile.map(({ blockedMs }) => blockedMs)),
        unit: 'ms',
        budget: BLOCKED_MS,
      },
      { name: 'longest wait for the run', value: through.viewMs, unit: 'ms', budget: BLOCKED_MS },
      { name: 'longest wait for its report', value: through.reportMs, unit: 'ms', budget: null },
    ];
  } finally {
    await core.kill();
    rmSync(notes, { recursive: true, force: true });
  }
}

/** Models of growing size on the fake server. */
async function putFamily(api: ApiClient, baseUrl: string): Promise<{ id: string; name: string }[]> {
  const { server } = await api.ok<{ server: { id: string } }>('POST', '/api/servers', {
    ...{ name: 'Upstream', kind: 'other', baseUrl, key: { from: 'none' } },
  });
  const models = Array.from({ length: MODELS }, (_, at) => {
    const millions = 10 * 3 ** at;
    return {
      ...{ id: `m-${millions}`, name: `sized-slow-${millions}` },
      ...{ parameters: millions * 1e6, serverId: server.id },
    };
  });
  const { version } = await api.ok<FamiliesReply>('GET', '/api/families');
  const families = [{ id: 'sized', name: 'Sized', kind: 'base', colour: 0, models }];
  await api.ok('PUT', '/api/families', { families, seen: version });
  return models;
}

async function questionsOf(api: ApiClient, datasetId: string) {
  const file = await fetch(`${api.url}/api/datasets/${datasetId}/export?format=classification-jsonl`);
  const lines = (await file.text()).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { prompt: string; classes: string[] });
}
