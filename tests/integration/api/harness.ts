import { afterAll, beforeAll } from 'vitest';
import { ApiClient } from '../../support/api-client';
import { type Core, startCore, tempDir } from '../../support/start-core';

/** One API process over a fresh data folder for a file of tests. */
export function withCore(): () => ApiClient {
  let core: Core;
  let dir: Awaited<ReturnType<typeof tempDir>>;
  beforeAll(async () => {
    dir = await tempDir();
    core = await startCore(dir.path);
  });
  afterAll(async () => {
    await core?.kill();
    await dir?.[Symbol.asyncDispose]();
  });
  return () => new ApiClient(core.url);
}
