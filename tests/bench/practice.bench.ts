import '../support/resolve-hooks.mjs';
import type { Template } from '../../lib/loom/template.ts';
import type { ModelPort } from '../../lib/server/ports/model.ts';
import type { Measure } from './run.ts';

const REQUESTS = 200;
const WARM_UP = 40;
const N = 5;
const BUDGET_MS = 1;

/** Milliseconds a candidate of the practice model takes without its pace: the median over requests of five. */
export async function run(): Promise<Measure[]> {
  const { createPracticeModel } = await import('../../lib/server/model/practice/practice-model.ts');
  const { templateFor } = await import('../../lib/loom/template.ts');
  const started = performance.now();
  const port = createPracticeModel({ paceMs: 0 });
  const measures: Measure[] = [
    { name: 'practice model: built at start', value: performance.now() - started, unit: 'ms', budget: null },
  ];
  for (const id of ['tempting-but-wrong', 'propositional-logic', 'blank'] as const) {
    const value = await medianMs(port, templateFor(id));
    measures.push({ name: `practice model: one candidate, ${id}`, value, unit: 'ms', budget: BUDGET_MS });
  }
  return measures;
}

async function medianMs(port: ModelPort, { prompt, settings }: Template): Promise<number> {
  const times: number[] = [];
  for (let seed = 0; seed < WARM_UP + REQUESTS; seed++) {
    const started = performance.now();
    const parts = port.sample({
      prefix: prompt,
      n: N,
      params: { ...settings.sampler, seed, logprobs: true },
      signal: new AbortController().signal,
    });
    for await (const part of parts) if (part.type === 'error') throw new Error(part.error.message);
    if (seed >= WARM_UP) times.push((performance.now() - started) / N);
  }
  return times.sort((a, b) => a - b)[REQUESTS / 2] ?? Number.NaN;
}
