import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPlaywrightReport } from '@/scripts/lib/e2e-stage';
import { runStages } from '@/scripts/lib/run-stages';
import { type Stage, type StageResult, withoutTests, withTests } from '@/scripts/lib/stage';
import { readVitestReport } from '@/scripts/lib/vitest-stage';

const folder = mkdtempSync(join(tmpdir(), 'espalier-stages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ran: string[] = [];
const stage = (name: string, result: StageResult): Stage => ({
  name,
  run: async () => {
    ran.push(name);
    return result;
  },
});

const runAll = async (...stages: Stage[]) => {
  ran.length = 0;
  const lines: string[] = [];
  const { ok } = await runStages(stages, (line) => lines.push(line));
  return { ok, lines, last: lines.at(-1) };
};

test('the last line sums the tests of all stages', async () => {
  const { ok, last } = await runAll(
    stage('types', withoutTests(true)),
    stage('unit', withTests(true, { passed: 30, failed: 0 })),
    stage('e2e', withTests(true, { passed: 12, failed: 0 })),
  );
  expect(ok).toBe(true);
  expect(last).toBe('42 passed, 0 failed');
});

test('the first failing stage is the last to run, and the summary says what was left', async () => {
  const { ok, lines, last } = await runAll(
    stage('unit', withTests(false, { passed: 8, failed: 2 })),
    stage('e2e', withTests(true, { passed: 12, failed: 0 })),
  );
  expect(ok).toBe(false);
  expect(ran).toEqual(['unit']);
  expect(lines).toContainEqual(expect.stringMatching(/^unit +FAILED, 2 of 10/));
  expect(lines).toContainEqual(expect.stringMatching(/^e2e +not run$/));
  expect(last).toBe('8 passed, 2 failed');
});

test('a stage that fails without a failing test counts as one failure', async () => {
  expect((await runAll(stage('types', withoutTests(false)))).last).toBe('0 passed, 1 failed');
  expect((await runAll(stage('unit', withTests(false, { passed: 5, failed: 0 })))).last).toBe(
    '5 passed, 1 failed',
  );
});

test('a stage that throws counts as one failure', async () => {
  const { error } = console;
  console.error = () => {};
  const { ok, last } = await runAll({ name: 'build', run: () => Promise.reject(new Error('no')) });
  console.error = error;
  expect(ok).toBe(false);
  expect(last).toBe('0 passed, 1 failed');
});

test('reports are read, and a missing or broken one counts nothing', () => {
  const write = (text: string) => {
    const path = join(folder, 'report.json');
    writeFileSync(path, text);
    return path;
  };
  expect(readVitestReport(write('{"numPassedTests":3,"numFailedTests":1}'))).toEqual({
    passed: 3,
    failed: 1,
  });
  expect(
    readPlaywrightReport(write('{"stats":{"expected":4,"unexpected":1,"flaky":2,"skipped":9}}')),
  ).toEqual({
    passed: 4,
    failed: 3,
  });
  expect(readVitestReport(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
  expect(readPlaywrightReport(write('{'))).toEqual({ passed: 0, failed: 0 });
});
