import { ApiClient } from '../support/api-client.ts';
import { startApp } from '../support/app-server.ts';
import { LoomPage } from './support/loom-page.ts';
import { autopilotOf, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

// The page's own requests fail while the server is down.
test.use({
  expectedComplaints: [
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED/,
  ],
});

test('a step that a power cut ends reopens with what had arrived', async ({ page, ownApp }) => {
  const { id } = await makeLoomOn(new ApiClient(ownApp.url), 'paced-250');
  const loom = await new LoomPage(page).open(id, ownApp.url);
  await loom.press('p');
  await expect(loom.candidates).toHaveCount(5);
  await expect.poll(() => loom.textOf(1)).toMatch(/^(\S+ ){3}/);
  const seen = await loom.textOf(1);
  await ownApp.kill();
  await expect(loom.header.getByRole('status')).toHaveText('reconnecting…');

  const { dataDir } = ownApp;
  const port = Number(new URL(ownApp.url).port);
  await using again = await startApp({ dataDir, port });
  await test.step('the page that was open finds it again by itself', async () => {
    await expect(loom.header.getByRole('status')).toHaveText('Connected', { timeout: 20_000 });
    await expect(loom.steering.getByRole('alert').filter({ hasText: 'Interrupted' })).toBeVisible();
  });
  await test.step('a page opened anew shows the same', async () => {
    await loom.open(id, again.url);
    await expect(loom.steering).toContainText('The server went down while this step ran.');
    await expect(loom.candidates).toHaveCount(5);
    const kept = await loom.textOf(1);
    expect(kept).not.toBe('');
    expect(seen.startsWith(kept) || kept.startsWith(seen), `“${kept}” is of “${seen}”`).toBe(true);
    await expect(loom.candidate(1)).toContainText('Interrupted: what had arrived is kept');
  });
  await test.step('“Propose more” goes on from there', async () => {
    await loom.steering.getByRole('button', { name: 'Propose more' }).click();
    await expect(loom.candidates).toHaveCount(10);
    await expect(loom.stepTitle(1)).toContainText('Suggested: 1', { timeout: 30_000 });
    await loom.press('Enter');
    await expect(loom.header).toContainText('1 of 200 items');
  });
});

test('an autopilot that a power cut ends goes on when the server is back', async ({ ownApp, page }) => {
  const api = new ApiClient(ownApp.url);
  const { id } = await makeLoomOn(api, 'paced-30');
  const loom = await new LoomPage(page).open(id, ownApp.url);
  await loom.press('a');
  await expect(loom.header).toContainText('1 of 200 items');
  await page.goto('about:blank');
  await ownApp.kill();

  await using again = await startApp({ dataDir: ownApp.dataDir });
  const later = new ApiClient(again.url);
  const { stepsTaken, on } = await autopilotOf(later, id);
  expect(on).toBe(true);
  expect(stepsTaken).toBeGreaterThan(0);
  await expect.poll(async () => (await autopilotOf(later, id)).stepsTaken).toBeGreaterThan(stepsTaken);
  await loom.open(id, again.url);
  await expect(loom.header.getByRole('button', { name: /Autopilot steers/ })).toBeVisible();
});
