import type { Locator, Page } from '@playwright/test';
import type { Row } from '@/lib/dataset/row';
import type { ApiClient } from '../support/api-client.ts';
import { importAt } from '../support/import-file.ts';
import { hasContrast, isAccessible } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { addFakeServer, grow, makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const rowsOf = async (api: ApiClient, datasetId: string): Promise<Row[]> =>
  (await api.ok<{ rows: Row[] }>('GET', `/api/datasets/${datasetId}/rows`)).rows;

/** Items of which nine in ten say with their first word what their label is. */
const BIASED = 60;
const isOdd = (at: number) => at % 10 === 9;
const biasedQuestion = (at: number) => {
  const first = (at % 2 === 0) === isOdd(at) ? 'Do' : 'Is';
  return `${first} thing number ${at} of the ${at * 37} ${['rivers', 'stones', 'clouds', 'letters'][at % 4]} count here?`;
};
const importBiased = async (api: ApiClient): Promise<string> => {
  const rows = Array.from(
    { length: BIASED },
    (_, at) => `"Question: ${biasedQuestion(at)}\nAnswer:","[' Yes', ' No']",${at % 2}\n`,
  );
  const file = `prompt,classes,answer_index\n${rows.join('')}`;
  return (await importAt(api.url, 'biased.csv', file)).loomId;
};

const openQuality = async (page: Page, datasetId: string): Promise<Locator> => {
  await page.goto(`/datasets/${datasetId}?tab=quality`);
  const panel = page.getByRole('tabpanel', { name: 'Quality' });
  await expect(panel.getByRole('status', { name: 'Quality' })).toBeVisible();
  return panel;
};
const card = (panel: Locator, name: string) => panel.getByRole('article', { name });
const show = (one: Locator, what: string | RegExp) => one.getByRole('button', { name: what }).click();

test('a small set: what the panel counts is what the rows say, and the summary counts the checks', async ({
  page,
  api,
}) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 12);
  const rows = await rowsOf(api, id);
  const panel = await openQuality(page, id);
  await expect(panel).toContainText(`With ${rows.length} items most of this cannot be said yet`);
  await expect(card(panel, 'Size')).toContainText(`${rows.length} items are fewer than the usual minimum`);

  const yes = rows.filter(({ labelIndex }) => labelIndex === 0).length;
  const balance = card(panel, 'Label balance');
  await show(balance, 'How it is measured');
  const percent = (count: number) => `${Math.round((count / rows.length) * 100)} %`;
  await expect(balance).toContainText(`${yes} (${percent(yes)},`);
  await expect(balance).toContainText(`${rows.length - yes} (${percent(rows.length - yes)},`);

  const words = new Set(rows.map(({ question }) => question.toLowerCase())).size;
  await expect(card(panel, 'Repeated items')).toContainText(words === rows.length ? 'fine' : 'object');

  const summary = (await panel.getByRole('status', { name: 'Quality' }).textContent()) ?? '';
  for (const [group, said] of [
    ['A reviewer will object', /(\d+) things? a reviewer/],
    ['Worth a look', /(\d+) worth a look/],
    ['Fine', /(\d+) fine/],
    ['Not measured', /(\d+) not measured/],
  ] as const) {
    const section = panel.getByRole('region', { name: group });
    expect(await section.getByRole('article').count(), group).toBe(Number(said.exec(summary)?.[1] ?? 0));
  }

  await api.ok('POST', `/api/datasets/${id}/acts`, {
    acts: [
      {
        id: `exclude-${id}`,
        place: rows[0]?.place,
        by: { kind: 'human', name: 'Ada' },
        body: { kind: 'exclude', reason: 'too easy' },
      },
    ],
  });
  await page.reload();
  await expect(card(panel, 'Size')).toContainText(`${rows.length - 1} items are fewer`);
});

test('a set whose first word gives the label away: the objection comes first, and its items open', async ({
  page,
  api,
}) => {
  const id = await importBiased(api);
  const panel = await openQuality(page, id);
  const objections = panel.getByRole('region', { name: 'A reviewer will object' });
  const leak = card(objections, 'First word gives it away');
  await expect(leak).toContainText('a reviewer will object');
  await expect(leak).toContainText('The first word alone');
  const right = Array.from({ length: BIASED }, (_, at) => at).filter((at) => !isOdd(at)).length;
  await expect(leak).toContainText(`${Math.round((right / BIASED) * 100)} %`);
  for (const name of ['Balance along the set', 'Length by label'])
    await expect(card(panel, name).locator('[role="img"] > svg')).toBeVisible();
  await show(leak, /^Show \d+ items/);
  await isAccessible(page, 'the quality panel with items');

  const item = leak.getByRole('button', { name: /^Open item/ }).first();
  const number = Number(/\d+/.exec((await item.textContent()) ?? '')?.[0]);
  await item.click();
  await expect(page.getByRole('complementary')).toContainText(biasedQuestion(number - 1));

  const listed = Number(
    /\d+/.exec((await leak.getByRole('button', { name: /^Hide/ }).textContent()) ?? '')?.[0],
  );
  await show(leak, 'Pick these');
  await expect(page.getByRole('tab', { name: /^Items/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(`${listed} items picked`)).toBeVisible();
  await page.getByRole('tab', { name: 'Quality' }).click();
  await show(leak, 'Review these');
  await expect(page.getByRole('tab', { name: 'Review' })).toHaveAttribute('aria-selected', 'true');
});

test('in the loom: a pill says it after each choice, q opens it, an item leads to its node', async ({
  page,
  api,
}) => {
  const id = await importBiased(api);
  const loom = await new LoomPage(page).open(id);
  const pill = loom.header.getByRole('button', { name: /^Quality:/ });
  await expect(pill).toContainText(/\d+ objections?/);
  const said = Number(/\d+/.exec((await pill.textContent()) ?? '')?.[0]);
  await page.keyboard.press('q');
  const sheet = page.getByRole('dialog', { name: 'Quality so far' });
  await expect(card(sheet, 'Size')).toContainText(`${BIASED} items are fewer`);
  const objections = await sheet
    .getByRole('region', { name: 'A reviewer will object' })
    .getByRole('article')
    .count();
  // the pill leaves the size out
  expect(objections).toBe(said + 1);
  const leak = card(sheet, 'First word gives it away');
  await show(leak, /^Show \d+ items/);
  await isAccessible(page, 'quality in the loom');
  const item = leak.getByRole('button', { name: /^Open item/ }).first();
  const number = Number(/\d+/.exec((await item.textContent()) ?? '')?.[0]);
  await item.click();
  await expect(sheet).toHaveCount(0);
  await expect(loom.marked).toContainText(biasedQuestion(number - 1));

  await page.keyboard.press('Escape');
  await loom.press('p');
  await loom.hasEnded(1);
  await loom.press('1');
  await expect(loom.header).toContainText(`${BIASED + 1} of`);
  await page.keyboard.press('q');
  await expect(card(sheet, 'Size')).toContainText(`${BIASED + 1} items are fewer`);
});

test.describe('models', () => {
  test.use({ expectedComplaints: [/502 \(Bad Gateway\).*api\/embeddings/] });

  test('embeddings and a second judge are asked for in place; what fails is told', async ({ page, api }) => {
    await addFakeServer(api);
    const { id } = await makeLoom(api, { autoPropose: false });
    await grow(api, id, 5);
    const rows = await rowsOf(api, id);
    const panel = await openQuality(page, id);
    const choose = async (window: Locator, model: string, submit: string | RegExp) => {
      await window.getByRole('combobox', { name: 'Server' }).click();
      await page.getByRole('option', { name: 'Fake server' }).click();
      await window.getByLabel('Model').fill(model);
      await window.getByRole('button', { name: submit }).click();
    };

    const meaning = card(panel, 'Same meaning');
    const embed = async (model: string) => {
      await show(meaning, 'Measure with embeddings…');
      await choose(
        page.getByRole('dialog', { name: 'Measure with embeddings' }),
        model,
        /^Embed 5 questions/,
      );
    };
    await embed('no-embeddings');
    await expect(meaning.getByRole('alert')).toContainText('The embeddings could not be had');
    await embed('good');
    await expect(meaning.getByRole('alert')).toHaveCount(0);
    await show(meaning, 'How it is measured');
    await expect(meaning).toContainText('5 of 5');

    const second = card(panel, 'A second reader agrees');
    const ask = async (model: string) => {
      await show(second, 'Ask a second judge…');
      await choose(page.getByRole('dialog', { name: 'Ask a second judge' }), model, 'Ask');
    };
    await ask('no-schema');
    const failed = second.getByRole('region', { name: 'Items without an answer' });
    await expect(failed.getByRole('listitem')).toHaveCount(rows.length);
    await expect(failed).toContainText('It answered');

    await ask('good');
    await expect(failed).toHaveCount(0);
    await expect(second).toContainText(`of ${rows.length} answers`);
    const reviewed = await rowsOf(api, id);
    const disputed = reviewed.filter(({ reviews }) =>
      reviews.some(({ verdict }) => verdict === 'disagree'),
    ).length;
    await expect(second).toContainText(
      `${Math.round(((rows.length - disputed) / rows.length) * 100)} % of ${rows.length} answers`,
    );
    await expect(second.getByRole('button', { name: /^Review \d+ disagreement/ })).toHaveCount(
      disputed > 0 ? 1 : 0,
    );
  });
});

test('the colours hold in the dark', async ({ page, api }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const panel = await openQuality(page, await importBiased(api));
  await hydrated(panel.getByRole('button', { name: 'How it is measured' }).first());
  await hasContrast(page, 'the quality panel in the dark');
});
