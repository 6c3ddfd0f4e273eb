import { expect, test } from '@playwright/test';
import { ApiClient } from '../support/api-client.ts';
import { startApp } from '../support/app-server.ts';

test('a stop ends open streams, exits with 0 and frees the data', async () => {
  const app = await startApp();
  const api = new ApiClient(app.url);
  const { id } = await api.createLoom('blank');
  const { cursor } = await api.open(id);
  const stream = await fetch(`${app.url}/api/looms/${id}/events?after=${cursor}`);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');

  const started = performance.now();
  const { dataDir } = app;
  expect(await app.stop({ keepData: true })).toBe(0);
  expect(performance.now() - started).toBeLessThan(5_000);
  await stream.body?.cancel().catch(() => undefined);

  const again = await startApp({ dataDir });
  expect((await new ApiClient(again.url).open(id)).loom.id).toBe(id);
  await again.stop({ keepData: false });
});
