import '../support/resolve-hooks.mjs';
import type { Template } from '../../lib/loom/template.ts';
import type { ModelPort } from '../../lib/server/ports/model.ts';
import type { Measure } from './run.ts';

const REQUESTS = 200;
const WARM_UP = 40;
const N = 5;
const BUDGET_MS = 1;
/** All models of the family, trained in turns between requests. */
const TRAINING_BUDGET_MS = 6000;
const SCORES = 2000;

/**
 * Milliseconds a candidate of the practice model takes without its pace: the median over requests of five. Of the practice family, the
 * processor time of training all sizes, and of scoring an item with the largest.
 */
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
  return [...measures, ...(await family(port))];
}

async function family(port: ModelPort): Promise<Measure[]> {
  const { PRACTICE_FAMILY } = await import('../../lib/scaling/models/practice-family.ts');
  const { practiceItems } = await import('../../lib/server/model/practice/family/items/practice-items.ts');
  const draw = practiceItems('bench');
  const items = Array.from({ length: SCORES }, draw);
  const signal = new AbortController().signal;
  const score = (model: string, item: string) =>
    port.scoreItem({
      model,
      method: 'echo',
      prompt: item.slice(0, item.lastIndexOf(':') + 1),
      classes: [' Yes', ' No'],
      samples: 1,
      signal,
    });
  const training = await processorMs(async () => {
    for (const { name } of PRACTICE_FAMILY.models) await score(name, items[0] ?? '');
  });
  const largest = PRACTICE_FAMILY.models.at(-1)?.name ?? '';
  const scoring = await processorMs(async () => {
    for (const item of items) await score(largest, item);
  });
  return [
    { name: 'practice family: all sizes trained', value: training, unit: 'ms', budget: TRAINING_BUDGET_MS },
    { name: `practice family: one item, ${largest}`, value: scoring / SCORES, unit: 'ms', budget: BUDGET_MS },
  ];
}

async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
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
