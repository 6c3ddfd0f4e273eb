import type { Page } from '@playwright/test';
import type { Row } from '@/lib/dataset/row';
import { DatasetPage } from './support/dataset-page.ts';
import { makeDataset, rowsOf } from './support/datasets.ts';
import { expect, test } from './support/test.ts';

const review = (page: Page) => page.getByRole('region', { name: 'Review' });
const agreement = (page: Page) => page.getByRole('complementary', { name: 'Agreement' });
const card = (page: Page, number: number) =>
  page.getByRole('article', { name: `Item ${number}`, exact: true });

async function beginAs(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Review' }).click();
  await page.getByLabel('Your name').fill(name);
  await page.keyboard.press('Enter');
}

async function goOnAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Reviewer: / }).click();
  await page.getByLabel('New name').fill(name);
  await page.keyboard.press('Enter');
}

/** Presses a key at an item and waits until the next one, or the summary, is there. */
async function press(page: Page, number: number, key: string): Promise<void> {
  await expect(card(page, number)).toBeVisible();
  await page.keyboard.press(key);
  await expect(card(page, number)).toBeHidden();
}

test('two people review by keys, and it says how far they agree', async ({ page, api }) => {
  const id = await makeDataset(api, 5);
  const screen = await new DatasetPage(page).open(id);
  await screen.tab('Review').click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Type a name.')).toBeVisible();
  await beginAs(page, 'Ada');
  await expect(agreement(page)).toContainText('Nobody has reviewed an item yet.');
  await expect(review(page)).toContainText('Is this the true answer?');

  for (const [at, key] of ['y', 'y', 'n', 'y', 's'].entries()) await press(page, at + 1, key);
  await expect(review(page)).toContainText('That was the last one');
  await expect(review(page)).toContainText(
    'Of 5 items, you agree with the label of 3, disagree with 1, are unsure about 1.',
  );

  await goOnAs(page, 'Ben');
  await expect(review(page)).toContainText('0 of 5 reviewed');
  for (const [at, key] of ['y', 'n', 'n', 'y', 'y'].entries()) await press(page, at + 1, key);

  const pair = agreement(page).getByRole('article', { name: 'Ada and Ben' });
  await expect(pair).toContainText('Ada and Ben agree on 3 of 4 items (75 %');
  const rows = await rowsOf(api, id);
  const { kappa } = byHand(rows);
  await expect(pair).toContainText(kappa);
  await expect(pair).toContainText('AC1');
  await expect(agreement(page).getByRole('article', { name: 'the label and Ada' })).toContainText(
    'agree on 3 of 4 items',
  );
  await expect(agreement(page).getByRole('article', { name: 'the label and Ben' })).toContainText(
    'agree on 3 of 5 items',
  );
  expect(rows[1]?.reviews).toMatchObject([
    { by: { name: 'Ada' }, verdict: 'agree', blind: false },
    { by: { name: 'Ben' }, verdict: 'disagree', blind: false },
  ]);

  await page.getByRole('button', { name: 'Where somebody disagrees' }).click();
  await expect(card(page, 2)).toBeVisible();
  await expect(card(page, 2)).toContainText('You said: disagrees');
});

/** Cohen's kappa of the first and the second reviewer, from the answers the server has. */
function byHand(rows: readonly Row[]): { kappa: string } {
  const pairs = rows.flatMap(({ reviews: [one, other] }) =>
    one?.answer != null && other?.answer != null ? [[one.answer, other.answer] as const] : [],
  );
  const n = pairs.length;
  const share = (of: (pair: readonly [number, number]) => boolean) => pairs.filter(of).length / n;
  const observed = share(([one, other]) => one === other);
  const expected = [0, 1].reduce(
    (sum, label) => sum + share(([one]) => one === label) * share(([, other]) => other === label),
    0,
  );
  const kappa = expected === 1 ? 'not defined' : ((observed - expected) / (1 - expected)).toFixed(2);
  return { kappa: kappa.replace('-', '−') };
}

test('with the label hidden, the answer decides, and nothing on screen gives the label away', async ({
  page,
  api,
}) => {
  const id = await makeDataset(api, 3);
  const rows = await rowsOf(api, id);
  await new DatasetPage(page).open(id);
  await beginAs(page, 'Ada');
  await page.getByRole('switch', { name: 'Hide the label' }).click();
  await expect(review(page)).toContainText('Which answer is true?');
  await expect(review(page).getByText('the true answer is', { exact: false })).toHaveCount(0);
  await expect(review(page).getByRole('button', { name: /^Agree/ })).toBeHidden();
  await expect(review(page).getByText(/^(Yes|No)$/)).toHaveCount(0);

  await press(page, 1, 'y');
  await press(page, 2, '2');
  await card(page, 3).getByRole('button', { name: /^No/ }).click();
  await expect(review(page)).toContainText('That was the last one');

  const said = (await rowsOf(api, id)).map(({ reviews }) => reviews[0]);
  expect(said.map((one) => one?.answer)).toEqual([0, 1, 1]);
  for (const [at, one] of said.entries())
    expect(one).toMatchObject({
      blind: true,
      verdict: one?.answer === rows[at]?.labelIndex ? 'agree' : 'disagree',
    });
});

test('going back, correcting, excluding, and undo', async ({ page, api }) => {
  const id = await makeDataset(api, 3);
  const screen = await new DatasetPage(page).open(id);
  await beginAs(page, 'Ada');
  await press(page, 1, 'y');
  await expect(card(page, 2)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 1)).toContainText('You said: agrees');
  await page.getByLabel('Note to go with your answer').fill('yes, and no');
  await page.keyboard.press('Enter');
  await press(page, 1, 'n');
  expect((await rowsOf(api, id))[0]?.reviews).toMatchObject([{ verdict: 'disagree', note: 'yes, and no' }]);
  await screen.undoByToast();
  await expect.poll(async () => (await rowsOf(api, id))[0]?.reviews).toMatchObject([{ verdict: 'agree' }]);

  await page.keyboard.press('x');
  await page.getByRole('dialog').getByLabel('Reason').fill('Too easy');
  await page.keyboard.press('Enter');
  await expect(card(page, 3)).toBeVisible();
  await expect(screen.counts).toHaveText('2 kept, 1 excluded');
  await expect(review(page)).toContainText('2 of 3 reviewed');
});

test.describe('an item that somebody edits while it is looked at', () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)|ERR_FAILED/] });
  test('refuses the review, and says why', async ({ page, api }) => {
    const id = await makeDataset(api, 2);
    const [row] = await rowsOf(api, id);
    await new DatasetPage(page).open(id);
    await beginAs(page, 'Ada');
    await expect(card(page, 1)).toBeVisible();
    await page.route(`**/api/datasets/${id}`, (route) => route.abort());
    await api.ok('POST', `/api/datasets/${id}/acts`, {
      acts: [
        {
          id: 'edit-by-another',
          place: row?.place,
          by: { kind: 'human', name: 'Ben' },
          body: { kind: 'edit', question: 'Is it another question?', label: row?.label },
        },
      ],
    });
    await page.keyboard.press('y');
    await expect(page.getByRole('region', { name: /^Messages/ })).toContainText('it was edited meanwhile');
    await page.unroute(`**/api/datasets/${id}`);
    await expect(card(page, 1)).toContainText('Is it another question?');
  });
});
