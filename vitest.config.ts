import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': `${root}tests/support/empty.ts`,
};

const project = (name: string, include: string[], timeout: number, isolate = true) => ({
  resolve: { alias },
  test: { name, include, isolate, testTimeout: timeout, hookTimeout: 120_000, environment: 'node' },
});

export default defineConfig({
  test: {
    // Most of the time goes in waiting for servers and databases: one worker more than Vitest would take of two cores.
    maxWorkers: 2,
    projects: [
      project('architecture', ['tests/architecture.test.ts', 'tests/architecture/**/*.test.ts'], 20_000),
      // Pure rooms keep nothing between two files: one worker runs them all, and the packages are read once.
      project('unit', ['tests/unit/**/*.test.ts'], 20_000, false),
      project('contract', ['tests/contract/**/*.test.ts'], 60_000),
      project('integration', ['tests/integration/**/*.test.ts'], 120_000),
    ],
  },
});
