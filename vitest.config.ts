import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = {
  '@': root.replace(/\/$/, ''),
  'server-only': `${root}tests/support/empty.ts`,
};

interface Choices {
  isolate?: boolean;
  globalSetup?: string;
}

const project = (name: string, include: string[], timeout: number, choices: Choices = {}) => ({
  resolve: { alias },
  test: { name, include, testTimeout: timeout, hookTimeout: 120_000, environment: 'node', ...choices },
});

export default defineConfig({
  test: {
    // Most of the time goes in waiting for servers and databases: one worker more than Vitest would take of two cores.
    maxWorkers: 3,
    projects: [
      project('architecture', ['tests/architecture.test.ts', 'tests/architecture/**/*.test.ts'], 20_000),
      // Pure rooms keep nothing between two files: one worker runs them all, and the packages are read once.
      project('unit', ['tests/unit/**/*.test.ts'], 20_000, { isolate: false }),
      project('contract', ['tests/contract/**/*.test.ts'], 60_000),
      project('integration', ['tests/integration/**/*.test.ts'], 120_000, {
        globalSetup: 'tests/support/bundle-once.ts',
      }),
    ],
  },
});
