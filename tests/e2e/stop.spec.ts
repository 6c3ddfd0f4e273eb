import { expect, test } from '@playwright/test';
import { startApp } from '../support/app-server.ts';

test('a stop ends open streams, exits with 0 and frees the data', async () => {
  const app = await startApp();
  const created = await fetch(`${app.url}/api/looms`, {
    method: 'POST',
    body: JSON.stringify({ title: 'Open while stopping', template: 'blank' }),
  });
  const { loom } = await created.json();
  const stream = await fetch(`${app.url}/api/looms/${loom.id}/events`);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');

  const started = performance.now();
  const dataDir = app.dataDir;
  const code = await app.stop({ keepData: true });
  expect(code).toBe(0);
  expect(performance.now() - started).toBeLessThan(5_000);
  await stream.body?.cancel().catch(() => undefined);

  const again = await startApp({ dataDir });
  const reply = await fetch(`${again.url}/api/looms/${loom.id}`);
  expect((await reply.json()).loom.title).toBe('Open while stopping');
  await again.stop();
});
