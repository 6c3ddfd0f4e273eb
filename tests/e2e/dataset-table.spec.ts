import { ApiClient } from '../support/api-client.ts';
import { DatasetPage } from './support/dataset-page.ts';
import { makeDataset, rowsOf } from './support/datasets.ts';
import { LoomPage } from './support/loom-page.ts';
import { expect, test } from './support/test.ts';

test('sort, filter, search and columns', async ({ page, api }) => {
  const id = await makeDataset(api, 8);
  const rows = await rowsOf(api, id);
  const screen = await new DatasetPage(page).open(id);
  const inOrder = async () =>
    (await screen.rows.all()).length === 0
      ? []
      : Promise.all((await screen.rows.all()).map((row) => row.getByRole('gridcell').nth(2).textContent()));
  expect(await inOrder()).toEqual(rows.map(({ question }) => question));

  const score = screen.grid.getByRole('button', { name: 'Score' });
  await score.click();
  await expect(screen.grid.getByRole('columnheader', { name: 'Score' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const byScore = rows
    .toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))
    .map(({ score: s }) => s);
  await expect(screen.rows.first()).toContainText((byScore[0] ?? 0).toFixed(2));
  await score.click();
  await expect(screen.rows.first()).toContainText((byScore.at(-1) ?? 0).toFixed(2));
  await score.click();
  await expect.poll(inOrder).toEqual(rows.map(({ question }) => question));

  const yes = rows.filter(({ label }) => label === ' Yes').length;
  await page.getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('checkbox', { name: `Yes ${yes}` }).check();
  await screen.press('Escape');
  await expect(screen.shown).toHaveText(`${yes} of 8 items`);
  await page.getByRole('button', { name: 'Take away the filter: label Yes' }).click();
  await expect(screen.shown).toHaveText('8 items');

  const word = (rows[4]?.question ?? '').split(/\s+/).toSorted((a, b) => b.length - a.length)[0] ?? '';
  const found = rows.filter(({ question }) => question.toLowerCase().includes(word.toLowerCase())).length;
  await screen.press('/');
  await page.keyboard.type(word.toUpperCase());
  await expect(screen.shown).toHaveText(`${found} of 8 items`);
  await expect(screen.rows.first().locator('mark')).toHaveText(
    new RegExp(word.replace(/[?.]/g, '\\$&'), 'i'),
  );
  await page.getByRole('searchbox').fill('xyzzy');
  await expect(page.getByText('No item passes')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(screen.shown).toHaveText('8 items');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Model' }).uncheck();
  await expect(screen.grid.getByRole('columnheader', { name: 'Model' })).toBeHidden();
});

test('what was dropped says why and leads to its node', async ({ page, api }) => {
  const id = await makeDataset(api, 2, true);
  const screen = await new DatasetPage(page).open(id);
  await screen.tab('Dropped (1)').click();
  const report = page.getByRole('region', { name: 'Parse report' });
  await expect(report).toContainText('Found 2 items on the path. All of them are rows.');
  await expect(report).toContainText('1 other piece of text is dropped');
  await expect(report).toContainText('12 examples of the prompt stay out');
  await report.getByRole('button', { name: 'Show in the tree' }).click();
  const loom = new LoomPage(page);
  await loom.isConnected();
  await expect(loom.marked).toContainText('This stands between the items');
  await loom.header.getByRole('link', { name: 'Back to the dataset' }).click();
  await screen.isRead();
});

test('two looms become one dataset; a source goes, and comes back by undo', async ({ page, ownApp }) => {
  const api = new ApiClient(ownApp.url);
  const first = await makeDataset(api, 2);
  const second = await makeDataset(api, 3);
  await api.ok('PATCH', `/api/looms/${first}`, { title: 'The first' });
  await api.ok('PATCH', `/api/looms/${second}`, { title: 'The second' });
  await page.goto(ownApp.url);
  await page.getByRole('button', { name: 'New dataset from looms…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New dataset from looms' });
  await dialog.getByRole('button', { name: 'Create dataset' }).click();
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await dialog.getByLabel('Title').fill('Both');
  await dialog.getByRole('checkbox', { name: /^The first/ }).check();
  await dialog.getByRole('checkbox', { name: /^The second/ }).check();
  await dialog.getByRole('button', { name: 'Create dataset' }).click();
  const screen = new DatasetPage(page);
  await screen.isRead();
  await expect(screen.header.getByRole('heading', { level: 1 })).toContainText('Both');

  await screen.header.getByRole('button', { name: 'Sources (2)' }).click();
  const sources = page.getByRole('dialog', { name: 'Sources' });
  await expect(sources.getByRole('listitem')).toHaveCount(2);
  await sources.getByRole('button', { name: 'Remove The first' }).click();
  await sources.getByRole('button', { name: 'Save' }).click();
  await expect(screen.header.getByRole('button', { name: 'Sources (1)' })).toBeVisible();
  await screen.undoByToast();
  await expect(screen.header.getByRole('button', { name: 'Sources (2)' })).toBeVisible();

  await page.goto(ownApp.url);
  await page.getByRole('link', { name: /^Both/ }).click();
  await screen.isRead();
});
