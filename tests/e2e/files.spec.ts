import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { nanoid } from 'nanoid';
import Papa from 'papaparse';
import type { ApiClient } from '../support/api-client.ts';
import { LoomPage } from './support/loom-page.ts';
import { grow, makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

/** A loom whose path holds three items and one text that is none. */
const makeDataset = async (api: ApiClient): Promise<string> => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 2);
  const view = await api.runStep(id);
  const text = 'This stands between the items and is none.\n\n';
  await api.choose(view, nanoid(), { edited: { from: view.nodes[0]?.id, text } });
  await grow(api, id, 1);
  return id;
};

const openExport = async (loom: LoomPage): Promise<Locator> => {
  await loom.header.getByRole('button', { name: 'Export' }).click();
  return loom.page.getByRole('dialog', { name: 'Export' });
};

const download = async (
  page: Page,
  dialog: Locator,
): Promise<{ name: string; path: string; text: string }> => {
  const arrives = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download' }).click();
  const file = await arrives;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: await readFile(path, 'utf8') };
};

test('the export shows its rows and what was dropped, and the CSV holds just these rows', async ({
  page,
  api,
}) => {
  const id = await makeDataset(api);
  const loom = await new LoomPage(page).open(id);
  const dialog = await openExport(loom);
  await expect(dialog).toContainText('Found 3 items on the accepted path: 3 kept, 0 dropped.');
  await expect(dialog).toContainText('12 examples of the prompt stay out.');
  const rows = dialog.getByRole('row').filter({ has: page.getByRole('cell') });
  await expect(rows).toHaveCount(3);
  const shown = await Promise.all(
    (await rows.all()).map(async (row) => {
      const [, question = '', label = ''] = await row.getByRole('cell').allTextContents();
      return { question, label: label.trim() };
    }),
  );

  await dialog.getByRole('tab', { name: 'Dropped (1)' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('This stands between the items and is none.');

  const logOdds = dialog.getByRole('radio', { name: /^Log-odds CSV/ });
  await expect(logOdds).toBeDisabled();
  await expect(logOdds).toHaveAccessibleName(/Not available\. .*control/);

  await expect(dialog.getByRole('radio', { name: /^Classification CSV/ })).toBeChecked();
  const { name, text } = await download(page, dialog);
  expect(name).toMatch(/\.csv$/);
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(3);
  for (const [at, { prompt = '', classes, answer_index }] of data.entries()) {
    expect(prompt).toBe(`Question: ${shown[at]?.question}\nAnswer:`);
    expect(classes).toBe("[' Yes', ' No']");
    expect(answer_index).toBe(shown[at]?.label === 'Yes' ? '0' : '1');
  }
});

test('a dropped text leads to its node in the tree', async ({ page, api }) => {
  const loom = await new LoomPage(page).open(await makeDataset(api));
  const dialog = await openExport(loom);
  await dialog.getByRole('tab', { name: 'Dropped (1)' }).click();
  await dialog.getByRole('listitem').getByRole('button').click();
  await expect(dialog).toBeHidden();
  await expect(loom.marked).toContainText('This stands between the items');
});
