import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBin, type Stage, withTests } from './stage.ts';

/** Projects of vitest.config.ts, side by side. */
export const vitestStage = (...projects: string[]): Stage => ({
  name: projects.join(' + '),
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'espalier-report-'));
    const report = join(folder, 'report.json');
    const code = await runBin('vitest/vitest.mjs', [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const counts = readVitestReport(report);
    rmSync(folder, { recursive: true, force: true });
    return withTests(code === 0, counts);
  },
});

/** Counts of the JSON report; none when the run ended before it was written. */
export const readVitestReport = (path: string): { passed: number; failed: number } => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
};
