import { rmSync } from 'node:fs';

/** Runs after the last end-to-end test. */
export default () => {
  if (process.env.E2E_DATA) rmSync(process.env.E2E_DATA, { recursive: true, force: true, maxRetries: 5 });
};
