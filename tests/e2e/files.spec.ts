import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { nanoid } from 'nanoid';
import Papa from 'papaparse';
import type { ApiClient } from '../support/api-client.ts';
import { hydrated } from './support/hydrated.ts';
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

const openImport = async (page: Page): Promise<Locator> => {
  await page.goto('/');
  const open = page.getByRole('button', { name: 'Import' });
  await hydrated(open);
  await open.click();
  return page.getByRole('dialog', { name: 'Import' });
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

test('a Bonsai file comes back as a loom to go on with', async ({ page, api }) => {
  const id = await makeDataset(api);
  const before = await api.open(id);
  const loom = await new LoomPage(page).open(id);
  const dialog = await openExport(loom);
  await dialog.getByRole('radio', { name: /^Bonsai JSON/ }).check();
  const { path } = await download(page, dialog);

  const imported = await openImport(page);
  await imported.getByLabel(/Pick a file/).setInputFiles({
    name: 'tree.json',
    mimeType: 'application/json',
    buffer: await readFile(path),
  });
  await expect(imported.getByRole('status')).toContainText(
    `“tree.json” is imported: ${before.shape.ids.length} nodes, 5 of them on the accepted path.`,
  );
  await imported.getByRole('link', { name: 'Open the loom' }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  await loom.isConnected();
  await expect(loom.header).toContainText('3 of 200 items');
  for (const node of before.path.slice(1)) await expect(loom.text).toContainText(node.text.trim());
  await loom.press('p');
  await loom.isRanked(1);
  await loom.press('Enter');
  await expect(loom.header).toContainText('4 of 200 items');
});

test.describe('a damaged file', () => {
  test.use({ expectedComplaints: [/400 \(Bad Request\)|422 \(Unprocessable/] });

  const node = (id: string, parentIds: string[]) => ({ id, text: id, parentIds, childrenIds: [] });
  const DAMAGED = [
    { what: 'broken JSON', says: /JSON/, content: '{"nodes": [' },
    { what: 'no tree at all', says: /no list “nodes”/, content: '{"hello": 1}' },
    {
      what: 'a cycle',
      says: /go round in a circle/,
      content: JSON.stringify({ nodes: [node('a', ['b']), node('b', ['a'])] }),
    },
    {
      what: 'an id that stands twice',
      says: /“?a”?/,
      content: JSON.stringify({ nodes: [node('a', []), node('a', [])] }),
    },
    {
      what: 'a missing parent',
      says: /gone/,
      content: JSON.stringify({ nodes: [node('a', []), node('b', ['gone'])] }),
    },
  ];
  for (const { what, says, content } of DAMAGED) {
    test(`${what}: one clear error, nothing written`, async ({ page }) => {
      const name = `${what}.json`;
      const dialog = await openImport(page);
      await dialog
        .getByLabel(/Pick a file/)
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      await expect(dialog.getByRole('alert')).toHaveCount(1);
      await expect(dialog.getByRole('alert')).toContainText(`“${name}” was not imported`);
      await expect(dialog.getByRole('alert')).toContainText(says);
      const { looms } = await (await page.request.get('/api/looms')).json();
      expect(looms.map(({ title }: { title: string }) => title)).not.toContain('Imported loom');
    });
  }
});
