import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/support/chromium/find-chromium.ts';
import { freePort } from './tests/support/ports.ts';

// Every worker reads this file again: what the first reading found out is handed on in the environment.
process.env.E2E_APP_PORT ??= String(await freePort());
process.env.E2E_OPENAI_PORT ??= String(await freePort());
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'espalier-e2e-'));
process.env.E2E_CHROMIUM ??= JSON.stringify(await findChromium());

const appUrl = `http://127.0.0.1:${process.env.E2E_APP_PORT}`;
const openAiUrl = `http://127.0.0.1:${process.env.E2E_OPENAI_PORT}/v1`;
process.env.E2E_APP_URL = appUrl;
process.env.E2E_OPENAI_URL = openAiUrl;
const { executablePath, args, env } = JSON.parse(process.env.E2E_CHROMIUM);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalTeardown: './tests/support/remove-e2e-data.ts',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : []),
  ],
  use: {
    baseURL: appUrl,
    viewport: { width: 1280, height: 800 },
    // A trace costs a seventh of the time: ask for it with E2E_TRACE=1.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } as Record<string, string> },
  },
  webServer: [
    {
      name: 'app',
      command: `"${process.execPath}" scripts/run.mjs start`,
      url: `${appUrl}/api/health`,
      timeout: 180_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
      env: {
        PORT: process.env.E2E_APP_PORT,
        HOST: '127.0.0.1',
        DATABASE_URL: '',
        ESPALIER_DATA: process.env.E2E_DATA,
      },
    },
    {
      name: 'fake OpenAI server',
      command: `"${process.execPath}" tests/support/fake-openai/main.ts --port ${process.env.E2E_OPENAI_PORT}`,
      url: `${openAiUrl}/models`,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 1_000 },
    },
  ],
});
