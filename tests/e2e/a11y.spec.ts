import { isAccessible } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { grow, makeLoom, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('the first visit', async ({ page, ownApp }) => {
      await page.goto(ownApp.url);
      await hydrated(page.getByRole('button', { name: 'Create loom' }));
      await isAccessible(page, 'first visit');
    });

    test('the list of looms', async ({ page, api }) => {
      await grow(api, (await makeLoom(api)).id, 1);
      await page.goto('/');
      await hydrated(page.getByRole('searchbox', { name: 'Search looms' }));
      await isAccessible(page, 'list');
      await page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click();
      await isAccessible(page, 'menu of a loom');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'New loom' }).click();
      await isAccessible(page, 'new loom');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Import' }).click();
      await isAccessible(page, 'import');
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: 'Archived' }).click();
      await isAccessible(page, 'archive');
    });

    test('the settings', async ({ page }) => {
      await page.goto('/settings');
      const add = page.getByRole('button', { name: 'Add a server' });
      await hydrated(add);
      await isAccessible(page, 'settings');
      await add.click();
      await isAccessible(page, 'new server');
      await page.getByRole('radio', { name: 'Typed in' }).click();
      await page.getByRole('button', { name: 'Add and test' }).click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await isAccessible(page, 'new server with errors');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'See all keys' }).click();
      await isAccessible(page, 'keys in the settings');
    });

    test('a loom', async ({ page, api }) => {
      const { id } = await makeLoom(api);
      const loom = await new LoomPage(page).open(id);
      await isAccessible(page, 'empty loom');
      await loom.press('p');
      await loom.isRanked(1);
      await isAccessible(page, 'ranked step');
      await loom.press('Enter');
      await loom.isRanked(2);
      await loom.press('e');
      await isAccessible(page, 'edit box');
      await page.keyboard.press('Escape');
      await loom.press('r');
      await isAccessible(page, 'reason');
      await page.keyboard.press('Escape');
      await loom.press('o');
      await isAccessible(page, 'outline');
      await page.keyboard.press('ArrowLeft');
      await expect(loom.steering).toContainText('You look at another step than the open one.');
      await isAccessible(page, 'past step');
    });

    test('the windows of a loom', async ({ page, api }) => {
      const { id } = await makeLoom(api);
      await grow(api, id, 2);
      const loom = await new LoomPage(page).open(id);
      await loom.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await isAccessible(page, 'keys');
      await page.keyboard.press('Escape');
      await loom.press('/');
      await page.keyboard.type('question');
      await expect(page.getByRole('option').first()).toBeVisible();
      await isAccessible(page, 'search');
      await page.keyboard.press('Escape');
      await loom.header.getByRole('button', { name: 'Limits of the autopilot' }).click();
      await isAccessible(page, 'limits of the autopilot');
      await page.keyboard.press('Escape');
      await loom.header.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('table')).toBeVisible();
      await isAccessible(page, 'export');
      await page.keyboard.press('Escape');
      await loom.header.getByRole('button', { name: 'Settings' }).click();
      for (const tab of await page.getByRole('dialog', { name: 'Loom settings' }).getByRole('tab').all()) {
        await tab.click();
        await isAccessible(page, `loom settings, ${await tab.textContent()}`);
      }
    });

    test('candidates that failed', async ({ page, api }) => {
      const { id } = await makeLoomOn(api, 'quota');
      const loom = await new LoomPage(page).open(id);
      await loom.press('p');
      await loom.hasEnded(1);
      await isAccessible(page, 'failed candidates');
    });
  });
}
