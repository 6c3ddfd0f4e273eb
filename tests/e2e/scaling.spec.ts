import type { ScalingRunsReply } from '@/lib/contract/scaling-runs';
import type { ApiClient } from '../support/api-client.ts';
import { importAt } from '../support/import-file.ts';
import { taughtLoomFile } from '../support/judging/taught-loom.ts';
import { holdsInBoth, isAccessible } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { ScalingPage } from './support/scaling-page.ts';
import { expect, test } from './support/test.ts';

const ITEMS = 24;

const runsOf = (api: ApiClient, id: string) =>
  api.ok<ScalingRunsReply>('GET', `/api/datasets/${id}/scaling-runs`);

test('a new user scores a dataset on the practice family, and follows a point back to its tree', async ({
  page,
  api,
}) => {
  const { loomId } = await importAt(api.url, 'taught.json', taughtLoomFile({ steps: ITEMS }));
  const screen = new ScalingPage(page);

  await page.goto(`/datasets/${loomId}`);
  const way = page.getByRole('banner').getByRole('link', { name: 'Scaling' });
  await hydrated(way);
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: /How do larger models do/ })).toBeVisible();
  await hydrated(page.getByRole('button', { name: /^New run/ }));

  const form = await screen.newRun();
  await expect(form.getByRole('checkbox', { name: 'All of Practice family' })).toBeChecked();
  await expect(form).toContainText(/24 items × \d models = \d+ scores; about/);
  await expect(form.getByRole('radio', { name: 'Log-odds' })).toBeDisabled();
  await screen.press('c');
  await expect(form.getByText('echo', { exact: true }).first()).toBeVisible();
  await holdsInBoth(page, 'the form of a new run');
  await screen.press('Control+Enter');

  const run = screen.run('Practice family, classification');
  // Beside the title at once; across the figures as soon as they are drawn.
  await expect(run.getByText('practice data', { exact: true }).first()).toBeVisible();
  await expect(screen.verdicts).toContainText('Practice family');
  await expect(run.getByText('Done', { exact: true })).toBeVisible();
  const { runs } = await runsOf(api, loomId);
  const [made] = runs;
  await expect(screen.points).toHaveCount(made?.models.length ?? -1);
  await expect(run).toContainText('Practice data. ');
  expect(new URL(page.url()).searchParams.get('run')).toBe(made?.id);
  await holdsInBoth(page, 'the figures of a run');

  await screen.points.last().click();
  const scores = page.getByRole('grid', { name: 'Scores' });
  await expect(scores.getByRole('row').nth(1)).toBeVisible();
  await screen.press('j');
  await screen.press('Enter');
  const item = page.getByRole('complementary', { name: 'Item 1', exact: true });
  await expect(item).toContainText('one that');
  expect(new URL(page.url()).searchParams.get('item')).toBe('0');
  await isAccessible(page, 'an item of a run');
  await page.reload();
  await expect(item).toContainText('one that');
  const tree = item.getByRole('link', { name: 'Show in the tree' });
  await expect(tree).toHaveAttribute('href', new RegExp(`^/looms/${loomId}\\?node=`));
  await hydrated(tree);
  await screen.press('t');
  await expect(page).toHaveURL(new RegExp(`/looms/${loomId}\\?node=`));
});

test('a run is paused, its limits are changed, and it goes on; the keys walk runs and tabs', async ({
  page,
  api,
}) => {
  const { loomId } = await importAt(api.url, 'taught.json', taughtLoomFile({ steps: ITEMS }));
  const screen = await new ScalingPage(page).open(loomId);
  let form = await screen.newRun();
  await form.getByRole('textbox', { name: 'Title' }).fill('Slowly');
  await form.getByText('Advanced').click();
  await form.getByRole('spinbutton', { name: 'Requests a minute' }).fill('60');
  await form.getByRole('switch', { name: 'Take scores that are there already' }).click();
  await screen.press('Control+Enter');

  const slow = screen.run('Slowly');
  await expect(slow.getByRole('button', { name: 'Pause' })).toBeVisible();
  await screen.press('p');
  await expect(slow.getByText('Paused', { exact: true })).toBeVisible();
  await slow.getByRole('button', { name: 'Limits' }).click();
  const limits = page.getByRole('dialog', { name: 'Limits of the run' });
  await limits.getByRole('spinbutton', { name: 'Requests a minute' }).fill('');
  await limits.getByRole('button', { name: /^Set/ }).click();
  await expect(limits).toBeHidden();
  await screen.press('p');
  await expect(slow.getByText('Done', { exact: true })).toBeVisible();

  await screen.press('2');
  await expect(screen.tab(/^Models/)).toHaveAttribute('aria-selected', 'true');
  const models = (await runsOf(api, loomId)).runs[0]?.models ?? [];
  for (const { name } of models) await expect(screen.row(name)).toContainText(`${ITEMS} of ${ITEMS}`);
  await screen
    .row(models[0]?.name ?? '')
    .getByRole('button', { name: /^What the check of/ })
    .click();
  await expect(screen.models.getByText('echo').first()).toBeVisible();
  await holdsInBoth(page, 'the models of a run');

  // What is filled in outlives the form; a run that is cancelled keeps what it has, and says how to go on.
  form = await screen.newRun();
  await form.getByText('Advanced').click();
  await form.getByRole('spinbutton', { name: 'Requests a minute' }).fill('30');
  await form.getByRole('textbox', { name: 'Title' }).fill('Cut short');
  await page.getByRole('heading', { name: 'Models' }).click();
  await screen.press('Escape');
  await expect(form).toBeHidden();
  await screen.newRun();
  await expect(form.getByRole('textbox', { name: 'Title' })).toHaveValue('Cut short');
  await screen.press('Control+Enter');
  const cut = screen.run('Cut short');
  await cut.getByRole('button', { name: 'Cancel' }).click();
  await expect(cut.getByText('Cancelled', { exact: true })).toBeVisible();
  await expect(cut.getByRole('button', { name: 'New run like this' })).toBeVisible();

  await page.getByRole('heading', { name: 'Cut short' }).click();
  await page.keyboard.press('Escape');
  await screen.press('j');
  await expect(slow).toBeVisible();
  await screen.press('k');
  await expect(cut).toBeVisible();
  await screen.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('pause the run, or let it go on');
});
