import { DatasetPage } from './support/dataset-page.ts';
import { makeDataset, rowsOf, viewOf } from './support/datasets.ts';
import { LoomPage } from './support/loom-page.ts';
import { expect, test } from './support/test.ts';

test('an edit lies over the node, is undone by its message, and is taken back to what the path says', async ({
  page,
  api,
}) => {
  const id = await makeDataset(api, 3);
  const [before] = await rowsOf(api, id);
  const screen = await new DatasetPage(page).open(id);
  const hash = screen.header.getByRole('button', { name: /^Copy the dataset hash/ });
  const firstHash = await hash.textContent();

  await screen.press('j');
  await screen.press('e');
  const panel = screen.item(1);
  const question = panel.getByLabel('Question');
  await expect(question).toBeFocused();
  await question.fill('Does an edited question stay?');
  await screen.press('Control+Enter');
  await expect(screen.row(1)).toContainText('Does an edited question stay?');
  await expect(screen.row(1)).toContainText('edited');
  await expect(screen.counts).toHaveText('3 kept, 1 edited');
  await expect(hash).not.toHaveText(firstHash ?? '');
  await expect(panel).toContainText('The path says:');
  await expect(panel).toContainText(before?.question ?? 'no question');

  await screen.undoByToast();
  await expect(screen.row(1)).toContainText(before?.question ?? 'no question');
  await expect(screen.counts).toHaveText('3 kept');
  await expect(hash).toHaveText(firstHash ?? '');

  for (const words of ['Edited once?', 'Edited twice?']) {
    await screen.press('e');
    await question.fill(words);
    await panel.getByRole('button', { name: /^Save/ }).click();
    await expect(screen.row(1)).toContainText(words);
    await expect(question).toBeHidden();
  }
  await panel.getByRole('button', { name: 'Take back the edit' }).click();
  await expect(screen.row(1)).toContainText(before?.question ?? 'no question');
  await expect(panel.getByText('The path says:')).toBeHidden();
  await expect(panel).toContainText('Edited twice?');
  await expect
    .poll(async () => (await rowsOf(api, id))[0])
    .toMatchObject({ question: before?.question, edited: null });

  await screen.press('u');
  await expect(screen.row(1)).toContainText('Edited twice?');
});

test('a label is changed among those of the format, and an empty question is refused', async ({
  page,
  api,
}) => {
  const id = await makeDataset(api, 2);
  const [before] = await rowsOf(api, id);
  const other = before?.labelIndex === 0 ? 'No' : 'Yes';
  const screen = await new DatasetPage(page).open(id);
  await screen.row(1).click();
  await screen.press('e');
  const panel = screen.item(1);
  await panel.getByLabel('Question').fill('  ');
  await expect(panel.getByRole('alert')).toContainText('A question needs words');
  await expect(panel.getByRole('button', { name: /^Save/ })).toBeDisabled();
  await panel.getByLabel('Question').fill(before?.question ?? '');
  await panel.getByLabel('Label').click();
  await page.getByRole('option', { name: other }).click();
  await panel.getByRole('button', { name: /^Save/ }).click();
  await expect(screen.row(1).getByRole('gridcell', { name: other, exact: true })).toBeVisible();
  expect((await rowsOf(api, id))[0]).toMatchObject({ labelIndex: before?.labelIndex === 0 ? 1 : 0 });
});

test('items are excluded with a reason and brought back, one and many', async ({ page, api }) => {
  const id = await makeDataset(api, 5);
  const screen = await new DatasetPage(page).open(id);
  await screen.press('j');
  await screen.press('x');
  const dialog = page.getByRole('dialog', { name: 'Exclude item 1' });
  await dialog.getByRole('button', { name: 'Exclude', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say why');
  await dialog.getByLabel('Reason').fill('Nobody asks this');
  await screen.press('Enter');
  await expect(screen.row(1)).toContainText('excluded');
  await expect(screen.counts).toHaveText('4 kept, 1 excluded');

  await screen.press('j');
  await screen.press(' ');
  await screen.press('Shift+ArrowDown');
  await screen.press('Shift+ArrowDown');
  await expect(page.getByText('3 items picked')).toBeVisible();
  await screen.press('x');
  // The reason given last is offered first.
  await page
    .getByRole('dialog', { name: 'Exclude 3 items' })
    .getByRole('button', { name: 'Nobody asks this' })
    .click();
  await expect(screen.counts).toHaveText('1 kept, 4 excluded');
  const view = await viewOf(api, id);
  expect(view).toMatchObject({ kept: 1, excluded: 4 });

  await screen.press('x');
  await expect(screen.counts).toHaveText('4 kept, 1 excluded');
  await screen.press('Control+z');
  await expect(screen.counts).toHaveText('1 kept, 4 excluded');

  await screen.row(1).click();
  await screen
    .item(1)
    .getByRole('button', { name: /^Bring back/ })
    .click();
  await expect(screen.counts).toHaveText('2 kept, 3 excluded');
  await expect(screen.item(1)).toContainText('In the dataset.');
  await expect(screen.item(1)).toContainText('excluded it: Nobody asks this');
});

test('what another person does shows without a reload', async ({ page, api }) => {
  const id = await makeDataset(api, 3);
  const [first] = await rowsOf(api, id);
  const screen = await new DatasetPage(page).open(id);
  await api.ok('POST', `/api/datasets/${id}/acts`, {
    acts: [
      {
        id: 'act-of-another',
        place: first?.place,
        by: { kind: 'human', name: 'Ben' },
        body: { kind: 'exclude', reason: 'Too easy' },
      },
    ],
  });
  await expect(screen.row(1)).toContainText('excluded');
  await screen.row(1).click();
  await expect(screen.item(1)).toContainText('Excluded: Too easy');
  await expect(screen.item(1)).toContainText('Ben');
});

test('from an item to its node in the tree and back to the item', async ({ page, api }) => {
  const id = await makeDataset(api, 4);
  const rows = await rowsOf(api, id);
  const screen = await new DatasetPage(page).open(id);
  await screen.press('j');
  await screen.press('j');
  await screen.press('t');
  const loom = new LoomPage(page);
  await loom.isConnected();
  await expect(loom.marked).toContainText(rows[1]?.question ?? 'no question');
  await expect(loom.cardOf(rows[1]?.nodeId ?? '')).toBeVisible();

  await loom.header.getByRole('link', { name: 'Back to item 2' }).click();
  await screen.isRead();
  await expect(screen.item(2)).toContainText(rows[1]?.question ?? 'no question');
  await expect(screen.row(2)).toHaveAttribute(
    'id',
    (await screen.grid.getAttribute('aria-activedescendant')) ?? '',
  );
});

test('from the loom to its dataset by key, and no such dataset', async ({ page, api }) => {
  const id = await makeDataset(api, 2);
  const loom = await new LoomPage(page).open(id);
  await loom.press('d');
  const screen = new DatasetPage(page);
  await screen.isRead();
  await expect(screen.header.getByRole('heading', { level: 1 })).toContainText('A loom');
  await screen.header.getByRole('link', { name: 'Loom', exact: true }).click();
  await loom.isConnected();
});

test.describe('an address of nothing', () => {
  test.use({ expectedComplaints: [/404 \(Not Found\)/] });
  test('says so', async ({ page }) => {
    await page.goto('/datasets/no-such-dataset');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address');
  });
});

test('the item tells where it comes from: candidates in the judge’s order, choice, and acts', async ({
  page,
  api,
}) => {
  const id = await makeDataset(api, 2);
  const [row] = await rowsOf(api, id);
  const screen = await new DatasetPage(page).open(id);
  await screen.row(1).click();
  const panel = screen.item(1);
  await expect(panel).toContainText('A loom');
  await expect(panel).toContainText(`${row?.rejected} not taken`);
  const candidates = panel
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: /in the tree$/ }) });
  await expect(candidates).toHaveCount((row?.rejected ?? 0) + 1);
  await expect(candidates.filter({ hasText: /^\d+taken/ })).toContainText(row?.question ?? 'no question');
  const scores = (await candidates.allTextContents()).map((text) =>
    Number(/([\d.]+) of 5/.exec(text)?.[1] ?? 0),
  );
  expect(scores.length).toBeGreaterThan(1);
  expect(scores.some((score) => score > 0)).toBe(true);
});
