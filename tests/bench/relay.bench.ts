import '../support/resolve-hooks.mjs';
import { ApiClient } from '../support/api-client.ts';
import { startApp } from '../support/app-server.ts';
import { byTurns, calmest, median, timed } from './measuring.ts';
import { cpuMs } from './relay/cpu-time.ts';
import { startFakeProcess } from './relay/fake-process.ts';
import type { Load } from './relay/load.ts';
import { readDirectly } from './relay/read-directly.ts';
import { createLooms, readThroughApp } from './relay/read-through-app.ts';
import type { Measure } from './run.ts';

const STEPS = 20;
const TURNS = 7;
const LOAD: Load = {
  model: 'paced-runs-on-20',
  n: 5,
  maxTokens: 120,
  prompt: 'Question: Does ice float on water?\nAnswer: Yes\n\n',
};

/**
 * Twenty steps of five candidates at once through the whole app, from the request for a step to the end of it as a
 * listener hears it, everything stored; against reading the same streams from the upstream.
 */
export async function run(): Promise<Measure[]> {
  await using fake = await startFakeProcess();
  await using app = await startApp();
  const api = new ApiClient(app.url);
  const loomIds = await createLooms(api, STEPS, fake.url, LOAD);
  const cpu: number[] = [];
  const through = async () => {
    const before = cpuMs(app.pid);
    const ms = await readThroughApp(api, loomIds, LOAD);
    const after = cpuMs(app.pid);
    if (before !== null && after !== null) cpu.push(after - before);
    return ms;
  };
  const directly = () => timed(() => Promise.all(loomIds.map(() => readDirectly(fake.url, LOAD))));
  const times = await byTurns(TURNS, { directly, through });
  const tokens = STEPS * LOAD.n * LOAD.maxTokens;
  return [
    {
      name: `${STEPS} × ${LOAD.n} candidates of ${LOAD.maxTokens} tokens, read directly`,
      value: calmest(times.directly),
      unit: 'ms',
      budget: null,
    },
    {
      name: 'the same through the app, against it',
      value: calmest(times.through) / calmest(times.directly),
      unit: '×',
      budget: 1.1,
    },
    ...(cpu.length > 1
      ? [
          {
            name: "time of the server's processor for one token",
            value: (median(cpu.slice(1)) * 1000) / tokens,
            unit: 'µs',
            budget: null,
          },
        ]
      : []),
  ];
}
