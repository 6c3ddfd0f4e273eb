import { expect, test } from 'vitest';
import { ApiClient } from '../../support/api-client';
import { importAt } from '../../support/import-file';
import { startPostgres } from '../../support/postgres';
import { startCore, tempDir } from '../../support/start-core';

test('the main loop runs on PostgreSQL, over a kill -9, and a second server on it is refused', async () => {
  await using dir = await tempDir();
  const postgres = await startPostgres();
  const env = { DATABASE_URL: await postgres.createDatabase() };
  try {
    const first = await startCore(dir.path, env);
    const api = new ApiClient(first.url);
    const loom = await api.createLoom();
    const view = await api.runStep(loom.id);
    const done = view.nodes.find((node) => node.state === 'done');
    expect((await api.choose(view, done?.id ?? '')).status).toBe(200);
    await expect(startCore(dir.path, env)).rejects.toThrow(/already|another|running|use/i);
    const running = await api.startStep(loom.id, done?.id ?? '');
    await first.kill();

    const second = await startCore(dir.path, env);
    const again = new ApiClient(second.url);
    const opened = await again.open(loom.id);
    expect(opened.loom.headId).toBe(done?.id);
    expect((await again.step(running.step.id)).step.state).toBe('interrupted');

    const exported = await fetch(`${second.url}/api/looms/${loom.id}/export?format=espalier`);
    const copy = await importAt(second.url, 'loom.json', await exported.text());
    expect((await again.open(copy.loomId)).path.map(({ text }) => text)).toEqual(
      opened.path.map(({ text }) => text),
    );
    await second.kill();
  } finally {
    await postgres.stop();
  }
});
