import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One measured budget. Ratios and times of one run on one machine; see each file for what is compared. */
export interface Measure {
  name: string;
  value: number;
  /** What `value` counts: `×` for a ratio, `ms`, `%`. */
  unit: string;
  /** The most it may be; null where it is only told. */
  budget: number | null;
}

interface Benchmark {
  run(): Promise<Measure[]>;
}

/** Runs every `*.bench.ts` here one after the other (those whose name holds one of `only`, if any) and prints what it measured. */
export const runBenchmarks = async (only: string[] = []): Promise<{ ok: boolean }> => {
  const files = globSync(join(import.meta.dirname, '*.bench.ts'))
    .filter((file) => only.length === 0 || only.some((part) => basename(file).includes(part)))
    .sort();
  let ok = files.length > 0;
  if (!ok) console.log('No benchmark has such a name.');
  for (const file of files) {
    console.log(`\n── ${basename(file, '.bench.ts')}`);
    const { run }: Benchmark = await import(pathToFileURL(file).href);
    for (const measure of await run()) {
      console.log(line(measure));
      ok &&= holds(measure);
    }
  }
  return { ok };
};

const holds = ({ value, budget }: Measure): boolean => budget === null || value <= budget;

export const line = (measure: Measure): string => {
  const { name, value, unit, budget } = measure;
  const told = `${name.padEnd(64)}${value.toFixed(2).padStart(10)} ${unit.padEnd(3)}`;
  if (budget === null) return told.trimEnd();
  return `${told} of ${budget} ${unit}   ${holds(measure) ? 'ok' : 'OVER'}`;
};
