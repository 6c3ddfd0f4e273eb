import { holdsInBoth } from './support/accessible.ts';
import { DatasetPage } from './support/dataset-page.ts';
import { makeDataset } from './support/datasets.ts';
import { hydrated } from './support/hydrated.ts';
import { expect, test } from './support/test.ts';

test.describe('light and dark', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

  test('the items of a dataset', async ({ page, api }) => {
    const screen = await new DatasetPage(page).open(await makeDataset(api, 4, true));
    await holdsInBoth(page, 'items');
    await screen.press('j');
    await screen.press(' ');
    await screen.press('Enter');
    await expect(screen.item(1)).toContainText('not taken');
    await holdsInBoth(page, 'an item beside a picked row');
    await screen.press('e');
    await screen.item(1).getByLabel('Question').fill('Is this edited?');
    await holdsInBoth(page, 'edit');
    await screen.press('Control+Enter');
    await expect(screen.item(1)).toContainText('The path says:');
    await screen.press('x');
    await expect(page.getByRole('dialog', { name: 'Exclude item 1' })).toBeVisible();
    await holdsInBoth(page, 'reason');
    await page.getByRole('button', { name: 'Off topic' }).click();
    await expect(screen.item(1)).toContainText('Excluded: Off topic');
    await holdsInBoth(page, 'edited and excluded');
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('checkbox', { name: /^kept/ }).check();
    await holdsInBoth(page, 'filters');
    await screen.press('Escape');
    await page.getByRole('button', { name: 'Columns' }).click();
    await holdsInBoth(page, 'columns');
    await screen.press('Escape');
    await page.getByRole('searchbox').fill('xyzzy');
    await expect(page.getByText('No item passes')).toBeVisible();
    await holdsInBoth(page, 'nothing found');
  });

  test('review, parse report and windows of a dataset', async ({ page, api }) => {
    const screen = await new DatasetPage(page).open(await makeDataset(api, 2, true));
    await screen.tab(/^Dropped/).click();
    await holdsInBoth(page, 'dropped');
    await screen.header.getByRole('button', { name: /^Sources/ }).click();
    await expect(
      page.getByRole('dialog', { name: 'Sources' }).getByRole('combobox', { name: 'Loom' }),
    ).toBeVisible();
    await holdsInBoth(page, 'sources');
    await screen.press('Escape');
    await screen.press('?');
    await holdsInBoth(page, 'keys');
    await screen.press('Escape');
    await screen.tab('Review').click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await holdsInBoth(page, 'name with an error');
    for (const [name, key] of [
      ['Ada', 'y'],
      ['Ben', 'n'],
    ] as const) {
      if (name === 'Ben') await page.getByRole('button', { name: /^Reviewer: / }).click();
      await page.getByLabel(name === 'Ben' ? 'New name' : 'Your name').fill(name);
      await screen.press('Enter');
      for (const number of [1, 2]) {
        await expect(page.getByRole('article', { name: `Item ${number}` })).toBeVisible();
        if (number === 1) await holdsInBoth(page, `review by ${name}`);
        await screen.press(key);
      }
      await expect(page.getByText('That was the last one')).toBeVisible();
    }
    await holdsInBoth(page, 'summary with agreement');
    await page.getByRole('switch', { name: 'Hide the label' }).click();
    await page.getByRole('button', { name: 'From the beginning' }).click();
    await holdsInBoth(page, 'label hidden');
  });

  test('a new dataset, in the list', async ({ page, api }) => {
    const id = await makeDataset(api, 1);
    await api.ok('POST', '/api/datasets', {
      title: 'Of one loom',
      sources: [{ loomId: id, nodeId: null }],
    });
    await page.goto('/');
    await expect(page.getByRole('link', { name: /^Of one loom/ }).first()).toBeVisible();
    await holdsInBoth(page, 'list of datasets');
    const add = page.getByRole('button', { name: 'New dataset from looms…' });
    await hydrated(add);
    await add.click();
    const dialog = page.getByRole('dialog', { name: 'New dataset from looms' });
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: 'Create dataset' }).click();
    await expect(dialog.getByText('A dataset needs a title.')).toBeVisible();
    await holdsInBoth(page, 'new dataset with an error');
  });
});
