import type { Stage, StageResult } from './stage.ts';

/** A stage that ran, and how long it took in milliseconds. */
export interface StageRun extends StageResult {
  name: string;
  ms: number;
}

/** Runs the stages in order up to the first that fails, then prints a summary whose last line is `N passed, M failed`. */
export const runStages = async (
  stages: Stage[],
  print: (line: string) => void = console.log,
): Promise<{ ok: boolean }> => {
  const runs: StageRun[] = [];
  for (const stage of stages) {
    print(`\n── ${stage.name}`);
    const run = await runOne(stage);
    runs.push(run);
    if (!run.ok) break;
  }
  for (const line of summary(runs, stages.slice(runs.length))) print(line);
  return { ok: runs.every((run) => run.ok) };
};

const runOne = async (stage: Stage): Promise<StageRun> => {
  const started = performance.now();
  const result = await stage.run().catch((error: unknown): StageResult => {
    console.error(error);
    return { ok: false, passed: 0, failed: 1 };
  });
  return { ...result, name: stage.name, ms: performance.now() - started };
};

const NAME = 26;

export const summary = (runs: StageRun[], left: Stage[]): string[] => {
  const passed = runs.reduce((sum, run) => sum + run.passed, 0);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  return [
    '',
    ...runs.map((run) => `${run.name.padEnd(NAME)}${verdict(run).padEnd(28)}${(run.ms / 1000).toFixed(1)} s`),
    ...left.map(({ name }) => `${name.padEnd(NAME)}not run`),
    '',
    `${passed} passed, ${failed} failed`,
  ];
};

const verdict = ({ ok, passed, failed }: StageRun): string => {
  if (passed + failed === 0) return 'ok';
  if (ok) return `ok, ${passed} passed`;
  return passed > 0 ? `FAILED, ${failed} of ${passed + failed}` : 'FAILED';
};
