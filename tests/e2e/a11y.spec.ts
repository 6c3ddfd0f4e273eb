import { holdsInBoth } from './support/accessible.ts';
import { ExportDialog } from './support/export-dialog.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { grow, makeLoom, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ mode: 'parallel' });

test.describe('light and dark', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

  test('the first visit', async ({ page, ownApp }) => {
    await page.goto(ownApp.url);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await hydrated(page.getByRole('button', { name: 'Create loom' }));
    await holdsInBoth(page, 'first visit');
  });

  test('the list of looms', async ({ page, api }) => {
    await grow(api, (await makeLoom(api)).id, 1);
    await page.goto('/');
    await hydrated(page.getByRole('searchbox', { name: 'Search looms' }));
    await holdsInBoth(page, 'list');
    await page
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await holdsInBoth(page, 'menu of a loom');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New loom' }).click();
    await holdsInBoth(page, 'new loom');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Import' }).click();
    await holdsInBoth(page, 'import');
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Archived' }).click();
    await holdsInBoth(page, 'archive');
  });

  test('the settings', async ({ page }) => {
    await page.goto('/settings');
    const add = page.getByRole('button', { name: 'Add a server' });
    await hydrated(add);
    await holdsInBoth(page, 'settings');
    await add.click();
    await holdsInBoth(page, 'new server');
    await page.getByRole('radio', { name: 'Typed in' }).click();
    await page.getByRole('button', { name: 'Add and test' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await holdsInBoth(page, 'new server with errors');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'See all keys' }).click();
    await holdsInBoth(page, 'keys in the settings');
  });

  test('a loom', async ({ page, api }) => {
    const { id } = await makeLoom(api);
    const loom = await new LoomPage(page).open(id);
    await holdsInBoth(page, 'empty loom');
    await loom.press('p');
    await loom.isRanked(1);
    await holdsInBoth(page, 'ranked step');
    await loom.press('Enter');
    await loom.isRanked(2);
    await loom.press('e');
    await holdsInBoth(page, 'edit box');
    await page.keyboard.press('Escape');
    await loom.press('r');
    await holdsInBoth(page, 'reason');
    await page.keyboard.press('Escape');
    await loom.press('o');
    await holdsInBoth(page, 'outline');
    await page.keyboard.press('ArrowLeft');
    await expect(loom.steering).toContainText('You look at another step than the open one.');
    await holdsInBoth(page, 'past step');
  });

  test('the windows of a loom', async ({ page, api }) => {
    const { id } = await makeLoom(api);
    await grow(api, id, 2);
    const loom = await new LoomPage(page).open(id);
    await loom.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await holdsInBoth(page, 'keys');
    await page.keyboard.press('Escape');
    await loom.press('/');
    await page.keyboard.type('question');
    await expect(page.getByRole('option').first()).toBeVisible();
    await holdsInBoth(page, 'search');
    await page.keyboard.press('Escape');
    await loom.header.getByRole('button', { name: 'Limits of the autopilot' }).click();
    await holdsInBoth(page, 'limits of the autopilot');
    await page.keyboard.press('Escape');
    await loom.header.getByRole('button', { name: 'Export' }).click();
    const exported = new ExportDialog(page);
    for (const name of ['Classification CSV', 'Hugging Face dataset', 'Log-odds CSV', 'Espalier JSON']) {
      const about = await exported.choose(name);
      await expect(
        about.getByRole('region', { name: /^Preview/ }).or(about.getByText('is not available')),
      ).toBeVisible();
      await holdsInBoth(page, `export, ${name}`);
    }
    await exported.close();
    await loom.header.getByRole('button', { name: 'Settings' }).click();
    for (const tab of await page.getByRole('dialog', { name: 'Loom settings' }).getByRole('tab').all()) {
      await tab.click();
      await holdsInBoth(page, `loom settings, ${await tab.textContent()}`);
    }
  });

  test('candidates that failed', async ({ page, api }) => {
    const { id } = await makeLoomOn(api, 'quota');
    const loom = await new LoomPage(page).open(id);
    await loom.press('p');
    await loom.hasEnded(1);
    await holdsInBoth(page, 'failed candidates');
  });
});
