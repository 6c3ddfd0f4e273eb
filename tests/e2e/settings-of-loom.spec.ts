import type { Locator } from '@playwright/test';
import { LoomPage } from './support/loom-page.ts';
import { grow, makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const openSheet = async (loom: LoomPage, tab: string): Promise<Locator> => {
  await loom.header.getByRole('button', { name: 'Settings' }).click();
  const sheet = loom.page.getByRole('dialog', { name: 'Loom settings' });
  await sheet.getByRole('tab', { name: tab }).click();
  return sheet;
};

const save = async (sheet: Locator): Promise<void> => {
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByText('Saved.', { exact: true })).toBeVisible();
  await sheet.page().keyboard.press('Escape');
  await expect(sheet).toBeHidden();
};

test('a changed item format shows at once what the text parses to', async ({ page, api }) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 2);
  const loom = await new LoomPage(page).open(id);
  const sheet = await openSheet(loom, 'Items');
  const preview = sheet.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText(
    'The current text parses to 2 items; 0 dropped; 12 examples in the prompt.',
  );
  const prefix = sheet.getByRole('textbox', { name: 'Before the question' });
  await prefix.fill('Task: ');
  await expect(preview).toContainText(
    'The current text parses to 0 items; 1 dropped; 0 examples in the prompt.',
  );
  await prefix.fill('Question: ');
  await expect(preview).toContainText('parses to 2 items');

  const label = sheet.getByRole('textbox', { name: 'Label 1, as it stands after the answer prefix' });
  await label.fill(' Maybe');
  await expect(preview).toContainText('Dropped');
  await label.fill(' Yes');
  await sheet.getByRole('textbox', { name: 'Label 1: what it means' }).fill('it is so');
  await save(sheet);
  await page.reload();
  await loom.isConnected();
  const again = await openSheet(loom, 'Items');
  await expect(again.getByRole('textbox', { name: 'Label 1: what it means' })).toHaveValue('it is so');
});

test('what is wrong is said at its field, and nothing is saved', async ({ page, api }) => {
  const loom = await new LoomPage(page).open((await makeLoom(api)).id);
  const sheet = await openSheet(loom, 'Items');
  await sheet.getByRole('textbox', { name: 'Between items' }).fill('');
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Between items' })).toHaveAttribute('aria-invalid', 'true');
  await expect(sheet.getByText('Not saved: something is to be corrected in Items.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Discard the changes' }).click();
  await expect(sheet.getByRole('textbox', { name: 'Between items' })).toHaveValue('\\n\\n');
});

test('labels and target: the header follows, and the target ends the proposing', async ({ page, api }) => {
  const { id } = await makeLoom(api);
  await grow(api, id, 1);
  const loom = await new LoomPage(page).open(id);
  await expect(loom.header).toContainText('1 of 200 items');
  const sheet = await openSheet(loom, 'Items');
  await sheet.getByRole('spinbutton', { name: 'Items wanted' }).fill('2');
  await sheet.getByRole('spinbutton', { name: 'Yes, %' }).fill('30');
  await sheet.getByRole('spinbutton', { name: 'No, %' }).fill('70');
  await save(sheet);
  await expect(loom.header).toContainText('1 of 2 items');
  expect((await api.open(id)).loom.settings.target).toEqual({
    items: 2,
    balance: { ' Yes': 0.3, ' No': 0.7 },
  });

  await loom.press('p');
  await loom.isRanked(2);
  await loom.press('Enter');
  await expect(loom.header).toContainText('2 of 2 items');
  await expect(loom.message).toHaveText('The target is reached. Press p to go on all the same.');
  await loom.press('a');
  await expect(loom.message).toContainText('The target of 2 items is reached.');
});

test('an edited prompt becomes a new root; what was made stays as it was', async ({ page, api }) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 2);
  const before = await api.open(id);
  const [root, item] = before.path;
  const loom = await new LoomPage(page).open(id);
  const sheet = await openSheet(loom, 'Loom');
  const prompt = sheet.getByRole('textbox', { name: 'Prompt' });
  await expect(prompt).toHaveAccessibleDescription(/becomes a new version/);
  const text = `A second version.\n\n${await prompt.inputValue()}`;
  await prompt.fill(text);
  await save(sheet);

  await expect(loom.text).toContainText('A second version.');
  await expect(loom.header).toContainText('0 of 200 items');
  await expect(loom.stepTitle(1)).toHaveCount(0);
  await loom.press('p');
  await loom.isRanked(1);
  await loom.press('Enter');
  await expect(loom.header).toContainText('1 of 200 items');

  const after = await api.open(id);
  expect(after.loom.rootId).not.toBe(root?.id);
  expect(after.shape.ids.slice(0, before.shape.ids.length)).toEqual(before.shape.ids);
  await loom.press('f');
  await loom.press('/');
  const words = /Question: (.*)/.exec(item?.text ?? '')?.[1] ?? '';
  await page.getByRole('combobox').fill(words);
  await page.getByRole('option', { name: words }).first().click();
  await expect(loom.text).toContainText(words);
  await expect(loom.text).not.toContainText('A second version.');
  await loom.reading.getByRole('button', { name: 'Make this the head' }).click();
  await expect(loom.header).toContainText('1 of 200 items');
  await expect(loom.stepTitle(2)).toContainText('Taken: 1');
});

test('unsaved edits wait while the sheet is closed, and Ctrl+Enter saves', async ({ page, api }) => {
  const { id } = await makeLoom(api);
  const loom = await new LoomPage(page).open(id);
  const sheet = await openSheet(loom, 'Loom');
  await sheet.getByRole('textbox', { name: 'Title' }).fill('Another title');
  await sheet.getByRole('switch', { name: 'Propose the next step after each choice' }).click();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(loom.header.getByRole('heading', { level: 1 })).not.toHaveText('Another title');
  const again = await openSheet(loom, 'Loom');
  await expect(again.getByRole('textbox', { name: 'Title' })).toHaveValue('Another title');
  await again.getByRole('textbox', { name: 'Title' }).press('Control+Enter');
  await expect(again.getByText('Saved.', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(loom.header.getByRole('heading', { level: 1 })).toHaveText('Another title');
  await loom.press('p');
  await loom.isRanked(1);
  await loom.press('Enter');
  await expect(loom.steering.getByText('No step here yet')).toBeVisible();
});
