import type { Locator, Page } from '@playwright/test';
import { ApiClient } from '../support/api-client.ts';
import { type AppServer, startApp } from '../support/app-server.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { grow } from './support/looms.ts';
import { expect, test } from './support/test.ts';

let app: AppServer;

test.beforeAll(async () => {
  app = await startApp();
});
test.afterAll(() => app.stop());

const makeTitled = (title: string, template = 'blank') =>
  new ApiClient(app.url).ok<{ loom: { id: string } }>('POST', '/api/looms', { title, template });

const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

const openList = async (page: Page): Promise<void> => {
  await page.goto(app.url);
  await hydrated(page.getByRole('searchbox', { name: 'Search looms' }));
};

const pick = async (page: Page, title: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `More for ${title}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

const TEMPLATES = [
  { name: 'Tempting but wrong', prompt: 'nice-sounding answer is wrong', items: '0 of 200 items' },
  { name: 'Propositional logic', prompt: 'Exercises in propositional logic', items: '0 of 200 items' },
  { name: 'Blank', prompt: '', items: '' },
];

for (const template of TEMPLATES) {
  test(`a new loom from “${template.name}”`, async ({ page }) => {
    await makeTitled(`Before ${template.name}`);
    await openList(page);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'New loom' });
    await dialog.getByRole('radio', { name: new RegExp(`^${template.name}`) }).check();
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue(template.name);
    await dialog.getByRole('textbox', { name: 'Title' }).fill(`My ${template.name}`);
    await page.keyboard.press('Enter');
    const loom = new LoomPage(page);
    await loom.isConnected();
    await expect(loom.header.getByRole('heading', { level: 1 })).toHaveText(`My ${template.name}`);
    await expect(loom.header).toContainText(template.items);
    await expect(loom.text).toContainText(template.prompt);
    await loom.press('p');
    await expect(loom.candidates).toHaveCount(5);
    await expect(loom.stepTitle(1)).not.toContainText(/proposing|judging/);
    await page.getByRole('link', { name: 'All looms' }).click();
    await expect(rowOf(page, `My ${template.name}`)).toBeVisible();
  });
}

test('rename by key and by menu; Escape keeps the old title', async ({ page }) => {
  await makeTitled('Working title');
  await openList(page);
  await page.getByRole('link', { name: 'Working title' }).focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Title' }).fill('Never kept');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Working title')).toBeVisible();

  await pick(page, 'Working title', 'Rename');
  await page.getByRole('textbox', { name: 'Title' }).fill('Better title');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Better title' })).toBeFocused();
  await page.reload();
  await expect(rowOf(page, 'Better title')).toBeVisible();
  await expect(rowOf(page, 'Working title')).toHaveCount(0);
});

test('a copy has the whole tree and goes its own way', async ({ page }) => {
  const api = new ApiClient(app.url);
  const { loom } = await makeTitled('Original', 'tempting-but-wrong');
  await grow(api, loom.id, 2);
  await openList(page);
  await expect(rowOf(page, 'Original')).toContainText('2 of 200 items');
  await pick(page, 'Original', 'Duplicate');
  await expect(page.getByText('Duplicated as “Original copy”', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'Original copy')).toContainText('2 of 200 items');
  await page.getByRole('link', { name: 'Original copy' }).click();
  const copy = new LoomPage(page);
  await copy.isConnected();
  await expect(copy.header).toContainText('2 of 200 items');
  await copy.press('Backspace');
  await expect(copy.header).toContainText('1 of 200 items');
  expect((await api.open(loom.id)).path).toHaveLength(3);
});

test('archive, undo, and restore from the archive', async ({ page }) => {
  await makeTitled('To be archived');
  await openList(page);
  await page.getByRole('link', { name: 'To be archived' }).focus();
  await page.keyboard.press('Delete');
  await expect(rowOf(page, 'To be archived')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rowOf(page, 'To be archived')).toBeVisible();

  await pick(page, 'To be archived', 'Archive');
  await expect(rowOf(page, 'To be archived')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Archived' }).click();
  await expect(rowOf(page, 'To be archived')).toBeVisible();
  await pick(page, 'To be archived', 'Restore');
  await expect(rowOf(page, 'To be archived')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Active' }).click();
  await expect(rowOf(page, 'To be archived')).toBeVisible();
  await page.reload();
  await expect(rowOf(page, 'To be archived')).toBeVisible();
});

test('search finds by title, and says when nothing matches', async ({ page }) => {
  await makeTitled('About herons');
  await makeTitled('About otters');
  await openList(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search looms' })).toBeFocused();
  await page.keyboard.type('heron');
  await expect(rowOf(page, 'About herons')).toBeVisible();
  await expect(rowOf(page, 'About otters')).toHaveCount(0);
  await page.keyboard.type('zzz');
  await expect(page.getByText('No loom matches “heronzzz”')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(rowOf(page, 'About otters')).toBeVisible();
});

test('the list by keyboard alone', async ({ page }) => {
  await makeTitled('Second from above');
  await makeTitled('Topmost');
  await openList(page);
  const links = page.getByRole('listitem').getByRole('link');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toHaveText('Second from above');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Second from above · Espalier');
});

test('a loom that is not there says so, and leads back', async ({ page }) => {
  const reply = await page.request.get(`${app.url}/looms/no-such-loom`);
  expect(reply.status()).toBe(404);
  expect(await reply.text()).toContain('No such loom');
});
