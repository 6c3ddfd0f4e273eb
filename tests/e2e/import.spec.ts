import type { Locator, Page } from '@playwright/test';
import { type ApiClient, PLAIN_JUDGE } from '../support/api-client.ts';
import { hasContrast, isAccessible } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { change, grow, makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const openImport = async (page: Page): Promise<Locator> => {
  await page.goto('/');
  const open = page.getByRole('button', { name: 'Import' });
  await hydrated(open);
  await open.press('Enter');
  return page.getByRole('dialog', { name: 'Import' });
};

const pick = (dialog: Locator, name: string, content: string | Buffer) =>
  dialog
    .getByLabel(/Pick a file/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

const titles = async (api: ApiClient): Promise<string[]> =>
  (await api.ok<{ looms: { title: string }[] }>('GET', '/api/looms')).looms.map(({ title }) => title);

const row = (question: string, label: number) =>
  `"Question: ${question}\nAnswer:","[' Yes', ' No']",${label}\n`;
const CSV = [
  'prompt,classes,answer_index\n',
  row('Do cats land on their feet?', 0),
  row('Is the moon a cheese?', 1),
  row('Is water wet?', 0),
].join('');

test('a Bonsai file comes back as a loom to go on with, by the keyboard alone', async ({ page, api }) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 3);
  const before = await api.open(id);
  const file = await (await page.request.get(`/api/looms/${id}/export?format=bonsai`)).body();

  const dialog = await openImport(page);
  await expect(dialog.getByLabel(/Pick a file/)).toBeFocused();
  await pick(dialog, 'tree.json', file);
  const nodes = before.shape.ids.length;
  await expect(dialog.getByRole('status')).toHaveText(
    `Bonsai, ${nodes} nodes, 4 on the accepted path; 3 items: 3 kept, 0 dropped`,
  );
  await expect(dialog.getByRole('region', { name: 'Labels' })).toContainText('Yes');
  await expect(dialog.getByRole('region', { name: 'The first items' }).getByRole('listitem')).toHaveCount(3);
  await expect(dialog.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Come back');
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/looms\/(?!.*new)/);
  const loom = new LoomPage(page);
  await loom.isConnected();
  await expect(loom.header).toContainText('Come back');
  await expect(loom.header).toContainText('3 of 200 items');
  for (const node of before.path.slice(1)) await expect(loom.text).toContainText(node.text.trim());
  const opened = (await api.open(page.url().split('/').at(-1) ?? '')).loom;
  await change(api, opened, { judge: PLAIN_JUDGE });
  await loom.press('p');
  await loom.isRanked(1);
  await loom.press('Enter');
  await expect(loom.header).toContainText('4 of 200 items');
});

test('a CSV with an error says the row and what to do; put right, it opens', async ({ page, api }) => {
  const dialog = await openImport(page);
  await pick(dialog, 'rows.csv', CSV.replace(`",1\n`, `",7\n`));
  const refused = dialog.getByRole('alert');
  await expect(refused).toContainText('“rows.csv” was not imported');
  await expect(refused).toContainText('answer_index');
  await expect(refused).toContainText('row 2');
  expect(await titles(api)).not.toContain('rows');
  await isAccessible(page, 'a refused file');

  await pick(dialog, 'rows.csv', CSV);
  await expect(dialog.getByRole('status')).toHaveText(
    'Inverse-scaling CSV, 4 nodes, 4 on the accepted path; 3 items: 3 kept, 0 dropped',
  );
  await expect(refused).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: 'Labels' }).getByRole('listitem')).toHaveText([
    /Yes\s*2/,
    /No\s*1/,
  ]);
  await expect(dialog.getByRole('region', { name: 'To know' })).toContainText('rubric');
  await isAccessible(page, 'the preview of a file');
  await page.emulateMedia({ colorScheme: 'dark' });
  await hasContrast(page, 'the preview of a file, dark');
  expect(await titles(api)).not.toContain('rows');
  await dialog.getByRole('button', { name: 'Open as a loom' }).click();
  const loom = new LoomPage(page);
  await loom.isConnected();
  await expect(loom.header).toContainText('3 of 200 items');
  await expect(loom.text).toContainText('Is the moon a cheese?');
  expect(await titles(api)).toContain('rows');
});

test('a file of another kind is named, with what can be imported', async ({ page }) => {
  const dialog = await openImport(page);
  await expect(dialog).toContainText('Espalier, Bonsai, Loomsidian, pyloom or MiniLoom');
  await expect(dialog).toContainText('inverse-scaling CSV or JSONL, Anthropic evals JSONL');
  await pick(dialog, 'notes.zip', Buffer.from('PK\u0003\u0004rest'));
  await expect(dialog.getByRole('alert')).toContainText('ZIP');
  await expect(dialog.getByRole('alert')).toContainText('Unpack it');
  await pick(dialog, 'notes.txt', 'Dear diary');
  await expect(dialog.getByRole('alert')).toContainText('What can be imported');
  await pick(dialog, 'nothing.json', '');
  await expect(dialog.getByRole('alert')).toContainText('empty');
});

test('another file, Escape, and a title that is none write nothing', async ({ page, api }) => {
  const before = (await titles(api)).length;
  const dialog = await openImport(page);
  await pick(dialog, 'rows.csv', CSV);
  await dialog.getByRole('button', { name: 'Another file' }).click();
  await expect(dialog.getByLabel(/Pick a file/)).toBeFocused();
  await pick(dialog, 'rows.csv', CSV);
  await dialog.getByLabel('Title').fill('  ');
  await dialog.getByRole('button', { name: 'Open as a loom' }).click();
  await expect(dialog.getByRole('alert')).toContainText('1 to 200 characters');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect((await titles(api)).length).toBe(before);
});

test('a file dropped anywhere on the page opens the dialog with it', async ({ page }) => {
  await page.goto('/');
  await hydrated(page.getByRole('button', { name: 'Import' }));
  const dialog = page.getByRole('dialog', { name: 'Import' });
  // The page listens a moment after its buttons do.
  await expect(async () => {
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, CSV);
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(dialog.getByRole('status')).toContainText('3 items');
  await expect(dialog.getByLabel('Title')).toHaveValue('dropped');
});

test('a large file shows how far it is, and can be cancelled at each stage', async ({ page, api }) => {
  test.setTimeout(120_000);
  const rows = Array.from({ length: 60_000 }, (_, at) =>
    row(`Is the number ${at} of a long list even?`, at % 2),
  );
  const content = Buffer.from(`prompt,classes,answer_index\n${rows.join('')}`);
  const dialog = await openImport(page);
  const progress = dialog.getByRole('progressbar');

  await pick(dialog, 'many.csv', content);
  await expect(progress).toHaveAccessibleName(/^(Uploading|Reading) “many.csv”/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByLabel(/Pick a file/)).toBeFocused();

  await pick(dialog, 'many.csv', content);
  await expect(dialog.getByRole('status')).toContainText('60,000 items', { timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Open as a loom' }).click();
  await expect(progress).toHaveAccessibleName('Writing 60,001 nodes of “many.csv”');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByLabel(/Pick a file/)).toBeFocused();
  await expect.poll(() => titles(api)).not.toContain('many');
});
