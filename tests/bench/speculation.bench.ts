import '../support/resolve-hooks.mjs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient } from '../support/api-client.ts';
import { startApp } from '../support/app-server.ts';
import { launch } from './loom-page/launch.ts';
import { median } from './measuring.ts';
import { startFakeProcess } from './relay/fake-process.ts';
import type { Measure } from './run.ts';
import { readAndAccept } from './speculation/read-and-accept.ts';
import { STEP_MS, slowLoom } from './speculation/slow-loom.ts';

/** The first of them warms the page up. */
const ACCEPTS = 8;
const READ_MS = 3_000;

/**
 * A person in a real browser who reads each step for three seconds and accepts the suggestion, over an upstream that takes
 * two seconds a step: how long until the next ranked candidates are on screen, with the next step proposed ahead and without.
 */
export async function run(): Promise<Measure[]> {
  await using fake = await startFakeProcess();
  await using app = await startApp();
  await using browser = await launch();
  const api = new ApiClient(app.url);
  const waits = async (ahead: boolean) => {
    const id = await slowLoom(api, fake.url, ahead);
    const all = await readAndAccept(browser, `${app.url}/looms/${id}`, { accepts: ACCEPTS, readMs: READ_MS });
    await sleep(READ_MS);
    const { tokens, speculated = 0 } = await api.open(id);
    return { wait: median(all.slice(1)), tokens, speculated };
  };
  const without = await waits(false);
  const ahead = await waits(true);
  return [
    {
      name: `an accept to the next ranked candidates, ${STEP_MS} ms a step`,
      value: without.wait,
      unit: 'ms',
      budget: null,
    },
    { name: 'the same with the next step proposed ahead', value: ahead.wait, unit: 'ms', budget: 100 },
    { name: 'against it', value: ahead.wait / without.wait, unit: '×', budget: null },
    { name: 'tokens in all, nothing proposed ahead', value: without.tokens, unit: 'tok', budget: null },
    { name: 'tokens in all, proposing ahead', value: ahead.tokens, unit: 'tok', budget: null },
    { name: 'of these in steps nobody reached', value: ahead.speculated, unit: 'tok', budget: null },
  ];
}
