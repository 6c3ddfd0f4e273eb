import '../support/resolve-hooks.mjs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ModelPort } from '../../lib/server/ports/model.ts';
import { median } from './measuring.ts';
import type { Measure } from './run.ts';

const STEPS = 20;
const N = 5;
const RUNS = 3;

/** Steps of five candidates read at once, through the adapter and as bare bytes, with the same requests to the same server. */
export async function run(): Promise<Measure[]> {
  const { createOpenAiModel } = await import('../../lib/server/model/openai/create-openai-model.ts');
  const upstream = fork(join(import.meta.dirname, 'relay-upstream.ts'));
  const [baseUrl] = (await once(upstream, 'message')) as [string];
  const port = createOpenAiModel({ name: 'Upstream', kind: 'other', baseUrl, apiKey: null });
  try {
    const paced = await compare(baseUrl, port, { paceMs: 10, tokens: 100 });
    const rushed = await compare(baseUrl, port, { paceMs: 0, tokens: 400 });
    return [
      {
        name: '100 candidates at 100 tokens/s each, against bare reading',
        value: paced.ratio,
        unit: '×',
        budget: 1.1,
      },
      {
        name: 'time of the processor for one token at that pace',
        value: paced.cpuUs,
        unit: 'µs',
        budget: null,
      },
      {
        name: '100 candidates as fast as they come, against bare reading',
        value: rushed.ratio,
        unit: '×',
        budget: null,
      },
      { name: 'time of the processor for one token flat out', value: rushed.cpuUs, unit: 'µs', budget: null },
    ];
  } finally {
    upstream.disconnect();
  }
}

interface Load {
  paceMs: number;
  tokens: number;
}

/** Medians of runs taken by turns, so that a busy moment of the machine strikes both. */
async function compare(
  baseUrl: string,
  port: ModelPort,
  load: Load,
): Promise<{ ratio: number; cpuUs: number }> {
  const bare: number[] = [];
  const through: number[] = [];
  const cpu: number[] = [];
  for (let at = 0; at <= RUNS; at++) {
    const bareMs = await timed(() => readBare(baseUrl, load));
    const before = process.cpuUsage();
    const throughMs = await timed(() => readThrough(port, load));
    const { user, system } = process.cpuUsage(before);
    // the first run warms up
    if (at === 0) continue;
    bare.push(bareMs);
    through.push(throughMs);
    cpu.push((user + system) / (STEPS * N * load.tokens));
  }
  return { ratio: median(through) / median(bare), cpuUs: median(cpu) };
}

const readBare = async (baseUrl: string, { paceMs, tokens }: Load): Promise<void> => {
  const response = await fetch(`${baseUrl}/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: String(paceMs), prompt: 'p', max_tokens: tokens, n: N, stream: true }),
  });
  let bytes = 0;
  for await (const chunk of response.body ?? []) bytes += chunk.length;
  if (bytes < tokens) throw new Error('The upstream was cut short.');
};

const readThrough = async (port: ModelPort, { paceMs, tokens }: Load): Promise<void> => {
  const params = {
    model: String(paceMs),
    mode: 'completions',
    temperature: 1,
    topP: 1,
    maxTokens: tokens,
    stop: ['\n\n'],
    seed: null,
    logprobs: true,
  } as const;
  let seen = 0;
  const parts = port.sample({
    prefix: 'p',
    n: N,
    params: { ...params, stop: [...params.stop] },
    signal: new AbortController().signal,
  });
  for await (const part of parts) if (part.type === 'token') seen++;
  if (seen !== tokens * N) throw new Error(`${seen} tokens came, not ${tokens * N}.`);
};

const timed = async (one: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  await Promise.all(Array.from({ length: STEPS }, one));
  return performance.now() - started;
};
