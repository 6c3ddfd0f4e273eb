import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBin, type Stage, withTests } from './stage.ts';

/** The end-to-end tests in real Chromium; `args` go to Playwright (a file, `--headed`, `-g name`). */
export const e2eStage = (args: string[] = []): Stage => ({
  name: 'e2e',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'espalier-report-'));
    const report = join(folder, 'report.json');
    const code = await runBin('@playwright/test/cli.js', ['test', ...args], { E2E_REPORT: report });
    const counts = readPlaywrightReport(report);
    rmSync(folder, { recursive: true, force: true });
    return withTests(code === 0, counts);
  },
});

/** Counts of the JSON report; a flaky test did not pass. None when the run ended before it was written. */
export const readPlaywrightReport = (path: string): { passed: number; failed: number } => {
  try {
    const { stats } = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: Number(stats.expected), failed: Number(stats.unexpected) + Number(stats.flaky) };
  } catch {
    return { passed: 0, failed: 0 };
  }
};
