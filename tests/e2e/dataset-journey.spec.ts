import type { Locator, Page } from '@playwright/test';
import type { ApiClient } from '../support/api-client.ts';
import { DatasetClient } from '../support/dataset/dataset-client.ts';
import { DatasetPage } from './support/dataset-page.ts';
import { ExportDialog } from './support/export-dialog.ts';
import { FORMAT_NAMES, saveAs, saveRows, saveTrees } from './support/exports/each-format.ts';
import { type ExportedSet, readSet } from './support/exports/exported-set.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { makePracticeLoom } from './support/looms.ts';
import { drawnPixels, pixelOnPoint } from './support/map-pixels.ts';
import { expect, test } from './support/test.ts';

const ITEMS = 40;
const QUESTION = 'Do "round" numbers, such as 40, make a set any better? 🙂';
const REASON = 'Reads like one that is there already';

/** Three decisions by hand, one of them an override; the rest by the autopilot. */
const growBy = async (loom: LoomPage): Promise<void> => {
  const { page, header } = loom;
  await loom.press('p');
  await loom.isRanked(1);
  await loom.press('Enter');
  await loom.isRanked(2);
  await loom.press(String(await loom.anotherNumber()));
  await loom.isRanked(3);
  await loom.press('Enter');
  await expect(header).toContainText(`3 of ${ITEMS} items`);

  await header.getByRole('button', { name: 'Limits of the autopilot' }).click();
  const limits = page.getByRole('dialog', { name: 'Limits of the autopilot' });
  await limits.getByRole('spinbutton', { name: 'Steps at most' }).fill('');
  await limits.getByRole('spinbutton', { name: 'Wanted confidence' }).fill('0');
  await limits.getByRole('button', { name: 'Let it steer' }).click();
  await expect(limits).toBeHidden();
  const isOff = header.getByRole('button', { name: /^Autopilot off/ });
  /** It asks where the judge cannot tell the first two apart. */
  const stands = async () => {
    if ((await header.textContent())?.includes(`${ITEMS} of ${ITEMS} items`)) return 'done';
    const asks = (await loom.steering.textContent())?.includes('no suggestion');
    return asks && (await isOff.isVisible()) ? 'asks' : 'flies';
  };
  for (;;) {
    await expect.poll(stands, { timeout: 90_000 }).not.toBe('flies');
    if ((await stands()) === 'done') return;
    await loom.press('1');
    await loom.press('a');
    await expect(isOff).toBeHidden();
  }
};

/** Edits a label, then a question; excludes one item, and another that comes back. */
const fix = async (screen: DatasetPage): Promise<void> => {
  const { page, grid, counts } = screen;
  await expect(counts).toHaveText(`${ITEMS} kept`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  const label = screen.item(1).getByRole('combobox', { name: 'Label' });
  const other = (await label.textContent()) === 'Yes' ? 'No' : 'Yes';
  await label.click();
  await page.getByRole('option', { name: new RegExp(`^${other}`) }).click();
  await screen.item(1).getByRole('button', { name: /^Save/ }).click();
  await expect(counts).toHaveText(`${ITEMS} kept, 1 edited`);
  await expect(screen.row(1).getByRole('gridcell', { name: other, exact: true })).toBeVisible();

  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('e');
  const question = screen.item(2).getByRole('textbox', { name: 'Question' });
  await question.fill(QUESTION);
  await question.press('Control+Enter');
  await expect(counts).toHaveText(`${ITEMS} kept, 2 edited`);
  await expect(screen.row(2)).toContainText(QUESTION);

  for (const number of [3, 4]) {
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    const dialog = page.getByRole('dialog', { name: `Exclude item ${number}` });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(screen.item(number)).toContainText(`Excluded: ${REASON}`);
  }
  await expect(counts).toHaveText(`${ITEMS - 2} kept, 2 excluded, 2 edited`);
  await page.keyboard.press('u');
  await expect(counts).toHaveText(`${ITEMS - 1} kept, 1 excluded, 2 edited`);
  await expect(screen.item(4)).toContainText('In the dataset.');
};

/** Ada agrees, agrees and disagrees; Ben agrees with all three. */
const review = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.keyboard.press('Enter');
  const queue = page.getByRole('region', { name: 'Review', exact: true });
  const answer = async (keys: readonly string[]) => {
    for (const [at, key] of keys.entries()) {
      await expect(queue.getByText(`${at} of ${ITEMS - 1} reviewed`)).toBeVisible();
      await expect(queue.getByRole('button', { name: /^Agree/ })).toBeEnabled();
      await page.keyboard.press(key);
    }
    await expect(queue.getByText(`${keys.length} of ${ITEMS - 1} reviewed`)).toBeVisible();
  };
  await answer(['y', 'y', 'n']);
  await queue.getByRole('button', { name: 'Reviewer: Ada. Change' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Ben');
  await page.keyboard.press('Enter');
  await expect(queue.getByRole('button', { name: 'Reviewer: Ben. Change' })).toBeVisible();
  await answer(['y', 'y', 'y']);
  const agreement = page.getByRole('complementary', { name: 'Agreement' });
  await expect(agreement.getByRole('article', { name: 'Ada and Ben' })).toContainText(
    'agree on 2 of 3 items',
  );
  await expect(agreement.getByRole('article', { name: 'the label and Ben' })).toContainText(
    'agree on 3 of 3 items',
  );
};

/** Points in both layouts and two colourings; a click opens an item, a lasso picks all. */
const lookAtMap = async (page: Page): Promise<void> => {
  const map = page.getByRole('application', { name: `Map of ${ITEMS} items` });
  await expect(map).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('radio', { name: 'UMAP', exact: true })).toBeChecked({ timeout: 30_000 });
  await expect.poll(() => drawnPixels(map).then(({ count }) => count)).toBeGreaterThan(ITEMS * 10);
  const byLabel = await drawnPixels(map);
  await page.getByRole('combobox', { name: 'Coloured by' }).click();
  await page.getByRole('option', { name: 'Colour: score' }).click();
  await expect.poll(() => drawnPixels(map).then(({ sum }) => sum)).not.toBe(byLabel.sum);
  const byUmap = await drawnPixels(map);
  await page.getByRole('radio', { name: 'PCA', exact: true }).click();
  await expect.poll(() => drawnPixels(map).then(({ sum }) => sum)).not.toBe(byUmap.sum);

  const at = await pixelOnPoint(map);
  await map.click({ position: at });
  const opened = page.getByRole('complementary', { name: /^Item \d+$/ });
  await expect(opened).toBeVisible();
  await opened.getByRole('button', { name: 'Close the item' }).click();
  await expect(opened).toBeHidden();
  await lassoAll(page, map);
  await expect(page.getByRole('toolbar', { name: 'Picked items' })).toContainText(`${ITEMS} picked`);
};

const lassoAll = async (page: Page, map: Locator): Promise<void> => {
  const box = await map.boundingBox();
  if (!box) throw new Error('The map is not there.');
  const corner = (x: number, y: number) =>
    page.mouse.move(box.x + 4 + x * (box.width - 8), box.y + 4 + y * (box.height - 8), { steps: 4 });
  await corner(0, 0);
  await page.keyboard.down('Shift');
  await page.mouse.down();
  await corner(1, 0);
  await corner(1, 1);
  await corner(0, 1);
  await corner(0, 0);
  await page.mouse.up();
  await page.keyboard.up('Shift');
};

/** Opens a saved tree again and gives the new loom's id. */
const bringBack = async (page: Page, file: { name: string; bytes: Uint8Array }): Promise<string> => {
  await page.goto('/');
  const open = page.getByRole('button', { name: 'Import' });
  await hydrated(open);
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await dialog
    .getByLabel(/Pick a file/)
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.bytes) });
  await dialog.getByRole('button', { name: 'Open as a loom' }).click();
  await expect(page).toHaveURL(/\/looms\//);
  await new LoomPage(page).isConnected();
  return new URL(page.url()).pathname.slice('/looms/'.length);
};

/** What of a row must outlive the way out and in again. */
const lasting = ({ rows }: ExportedSet) =>
  rows.map(({ id, question, label, score, choice, edited, reviews, control }) => ({
    ...{ id, question, label, score, edited: edited && { ...edited, actId: '' } },
    choice: choice && { by: choice.by, how: choice.how },
    reviews: reviews.map(({ by, verdict, answer }) => ({ by, verdict, answer })),
    control: control && { ...control, actId: '' },
  }));

test('a set of 40: grown, fixed, reviewed, measured, mapped, carried out and brought back', async ({
  page,
  api,
}) => {
  test.setTimeout(180_000);
  const { id } = await makeLoomOf(api);
  const screen = new DatasetPage(page);
  const dialog = new ExportDialog(page);
  let hash = '';

  await test.step('forty items on the practice model', async () => {
    await growBy(await new LoomPage(page).open(id));
  });

  await test.step('the dataset screen fixes it in place', async () => {
    await page.keyboard.press('d');
    await screen.isRead();
    const before = await screen.hash();
    await fix(screen);
    await expect.poll(() => screen.hash()).not.toBe(before);
  });

  await test.step('two people review a few', async () => {
    await screen.tab('Review').click();
    await review(page);
  });

  await test.step('the quality panel says what a reviewer would object to', async () => {
    await screen.tab('Quality').click();
    const size = page.getByRole('article', { name: 'Size', exact: true });
    await expect(size).toContainText(`${ITEMS - 1} items are fewer than the usual minimum of 300`, {
      timeout: 20_000,
    });
    await expect(page.getByRole('status', { name: 'Quality' })).toContainText(
      /things? a reviewer will object to/,
    );
  });

  await test.step('the map shows it', async () => {
    await screen.tab('Map').click();
    await lookAtMap(page);
  });

  await test.step('control pairs by a template', async () => {
    await screen.tab('Controls').click();
    await page.getByRole('combobox', { name: 'Ready-made templates' }).click();
    await page.getByRole('option', { name: 'Add an opinion to the item' }).click();
    await page.getByRole('button', { name: `Make ${ITEMS - 1} pairs` }).click();
    await expect(page.getByText('Log-odds can be exported.')).toBeVisible();
  });

  await test.step('every format goes out', async () => {
    hash = await screen.hash();
    const set = await readSet(api, id);
    expect(set.hash).toBe(hash);
    expect(set.rows).toHaveLength(ITEMS - 1);
    expect(set.rows[1]?.question).toBe(QUESTION);
    expect(set.view.offers.filter(({ available }) => !available)).toEqual([]);
    await dialog.open();
    await expect(dialog.formats).toHaveCount(Object.keys(FORMAT_NAMES).length);
    await saveRows(dialog, set);
    await saveTrees(dialog, api, id);
  });

  await test.step('and the Espalier file comes back as the same dataset', async () => {
    const again = await bringBack(page, await saveAs(dialog, 'espalier'));
    expect(again).not.toBe(id);
    await page.keyboard.press('d');
    await screen.isRead();
    await expect(screen.counts).toHaveText(`${ITEMS - 1} kept, 1 excluded, 2 edited`);
    expect(await screen.hash()).toBe(hash);
    expect(lasting(await readSet(api, again))).toEqual(lasting(await readSet(api, id)));
    const excluded = (await new DatasetClient(api, again).row(2)).excluded;
    expect(excluded?.reason).toBe(REASON);
  });
});

const makeLoomOf = (api: ApiClient) => makePracticeLoom(api, { target: { items: ITEMS }, sampler: { n: 4 } });
