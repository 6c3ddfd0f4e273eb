import type { Page } from '@playwright/test';
import { nanoid } from 'nanoid';
import type { ActBody } from '@/lib/dataset/item-act';
import { ApiClient } from '../support/api-client.ts';
import { DatasetClient } from '../support/dataset/dataset-client.ts';
import { DatasetPage } from './support/dataset-page.ts';
import { ExportDialog } from './support/export-dialog.ts';
import { FORMAT_NAMES, saveAs, saveRows, saveTrees } from './support/exports/each-format.ts';
import { readSet } from './support/exports/exported-set.ts';
import { checkTree } from './support/exports/tree-files.ts';
import { LoomPage } from './support/loom-page.ts';
import { change, grow, makePracticeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const AWKWARD = '=1+1, said the "teacher" at Zoë’s school.\nIs that \'2\'? 👩‍🏫';
const DROPPED = 'This stands between the items and is none.';

/** Five items: one taken against the suggestion, one edited to hold what files trip over, one relabelled, one excluded. */
const makeSet = async (api: ApiClient): Promise<string> => {
  const { id } = await makePracticeLoom(api, { autoPropose: false });
  await grow(api, id, 2);
  const view = await api.runStep(id);
  await api.choose(view, nanoid(), { edited: { from: view.nodes[0]?.id, text: `${DROPPED}\n\n` } });
  const next = await api.runStep(id);
  await api.choose(next, next.rankings.at(-1)?.order[1] ?? '');
  await grow(api, id, 2);
  const dataset = new DatasetClient(api, id);
  const [awkward, relabelled, , excluded] = await dataset.rows();
  if (!awkward || !relabelled || !excluded) throw new Error('There are too few rows.');
  const labels = (await dataset.view()).format?.labels ?? [];
  const other = labels[1 - relabelled.labelIndex]?.text ?? '';
  const acts: [string, ActBody][] = [
    [awkward.place, { kind: 'edit', question: AWKWARD, label: awkward.label }],
    [relabelled.place, { kind: 'edit', question: relabelled.question, label: other }],
    [excluded.place, { kind: 'exclude', reason: 'Says the same as another item' }],
  ];
  for (const [place, body] of acts) expect((await dataset.act(place, body)).status).toBe(200);
  return id;
};

const openOn = async (page: Page, screen: 'loom' | 'dataset', id: string): Promise<ExportDialog> => {
  if (screen === 'loom') await new LoomPage(page).open(id);
  else await new DatasetPage(page).open(id);
  return new ExportDialog(page).open();
};

let id: string;
test.beforeAll(async ({ baseURL }) => {
  id = await makeSet(new ApiClient(baseURL ?? ''));
});

// The dialog is the same on both screens: on one each file is saved, on the other it is had by the address of its link.
for (const [screen, taking] of [
  ['loom', 'save'],
  ['dataset', 'follow'],
] as const)
  test(`from the ${screen} screen every format shows its beginning and holds just the kept rows`, async ({
    page,
    api,
  }) => {
    const set = await readSet(api, id);
    expect(set.rows).toHaveLength(4);
    expect(set.rows[0]?.question).toBe(AWKWARD);
    const dialog = await openOn(page, screen, id);
    await expect(dialog.formats).toHaveCount(Object.keys(FORMAT_NAMES).length);
    const facts = dialog.about('Classification CSV');
    await expect(facts).toContainText('4 rows');
    await expect(facts).toContainText('The label is the true answer.');
    await expect(facts).toContainText(
      'Found 5 items: 1 excluded, 2 edited. 1 piece of text was dropped. 12 examples of the prompt stay out.',
    );
    await expect(facts.getByRole('button', { name: `Copy the dataset hash ${set.hash}` })).toBeVisible();

    const refused = set.view.offers.filter(({ available }) => !available).map(({ format }) => format);
    expect(refused).toEqual(['logodds-csv', 'logodds-jsonl']);
    await saveRows(dialog, set, undefined, taking);
    await saveTrees(dialog, api, id, taking);
  });

test('what the label says decides which class is right', async ({ page, api }) => {
  const loom = await makePracticeLoom(api, { autoPropose: false });
  await grow(api, loom.id, 2);
  const before = await readSet(api, loom.id);
  await change(api, loom, { format: { ...before.format, labelSays: 'tempting-but-wrong' } });
  const set = await readSet(api, loom.id);
  expect(set.hash).not.toBe(before.hash);
  expect(set.rows.map((row) => row.id)).toEqual(before.rows.map((row) => row.id));
  const dialog = await openOn(page, 'loom', loom.id);
  await expect(dialog.about('Classification CSV')).toContainText(
    'The label is the tempting wrong answer: files name the other one as right.',
  );
  await saveRows(
    dialog,
    set,
    ['classification-csv', 'anthropic-jsonl', 'inspect-jsonl', 'hugging-face-zip'],
    'follow',
  );
});

test('log-odds say what is missing and where to make it; with control pairs they are there and right', async ({
  page,
  api,
}) => {
  const loom = await makePracticeLoom(api, { autoPropose: false });
  await grow(api, loom.id, 2);
  const dialog = await openOn(page, 'dataset', loom.id);
  for (const name of ['Log-odds CSV', 'Log-odds JSONL']) {
    await expect(dialog.format(name)).toHaveAccessibleName(/not available/);
    const about = await dialog.choose(name);
    await expect(about).toContainText(`${name} is not available yet`);
    await expect(about).toContainText('compare each item with a control prompt, and no item has one');
    await expect(dialog.dialog.getByRole('button', { name: 'Download' })).toBeDisabled();
    await expect(dialog.dialog.getByRole('link', { name: 'Download' })).toHaveCount(0);
  }
  await dialog.dialog.getByRole('link', { name: 'Make the control prompts' }).click();
  await expect(dialog.dialog).toBeHidden();
  const screen = new DatasetPage(page);
  await expect(screen.tab(/^Controls/)).toHaveAttribute('aria-selected', 'true');

  const dataset = new DatasetClient(api, loom.id);
  for (const { place, id: itemId, prompt, question } of await dataset.rows()) {
    const biased = prompt.replace(question, () => `Everybody knows the answer, "of course". ${question}`);
    const answer = await dataset.act(place, {
      ...{ kind: 'control', itemId, control: prompt, biased },
      made: { by: 'human' },
    });
    expect(answer.status).toBe(200);
  }
  await screen.open(loom.id);
  await dialog.open();
  const set = await readSet(api, loom.id);
  expect(set.view.offers.filter(({ available }) => !available)).toEqual([]);
  await expect(dialog.format('Log-odds CSV')).not.toHaveAccessibleName(/not available/);
  await saveRows(dialog, set, ['logodds-csv', 'logodds-jsonl', 'hugging-face-zip'], 'follow');
});

for (const [template, reason] of [
  ['tempting-but-wrong', 'There is no item yet.'],
  ['blank', 'A free loom has no item format, so there are no rows.'],
] as const)
  test(`an empty loom (${template}) has no rows and says so; its tree can be had`, async ({ page, api }) => {
    const loom = await api.createLoom(template);
    const dialog = await openOn(page, 'loom', loom.id);
    await expect(dialog.format('Espalier JSON')).toBeChecked();
    await expect(dialog.formats.and(page.getByRole('radio', { name: /not available/ }))).toHaveCount(15);
    await expect(await dialog.choose('Plain text')).toContainText(reason);
    await saveTrees(dialog, api, loom.id);
  });

test('a dataset of two looms: rows of both in order, and the tree of either', async ({ page, api }) => {
  const looms = [];
  for (const [title, seed] of [
    ['First half', 7],
    ['Second half', 8],
  ] as const) {
    const loom = await makePracticeLoom(api, { autoPropose: false, sampler: { seed } });
    await api.ok('PATCH', `/api/looms/${loom.id}`, { title });
    await grow(api, loom.id, 2);
    looms.push(loom.id);
  }
  const [first = '', second = ''] = looms;
  const { dataset } = await api.ok<{ dataset: { id: string } }>('POST', '/api/datasets', {
    title: 'Both halves',
    sources: looms.map((loomId) => ({ loomId, nodeId: null })),
  });
  const set = await readSet(api, dataset.id);
  expect(set.rows.map(({ source }) => source)).toEqual([0, 0, 1, 1]);
  const dialog = await openOn(page, 'dataset', dataset.id);
  await saveRows(dialog, set, ['classification-csv', 'manifest', 'lm-eval-zip']);

  const about = await dialog.choose('Espalier JSON');
  const loomOf = about.getByRole('combobox', { name: 'Loom' });
  await expect(loomOf).toHaveText('First half');
  checkTree('espalier', await saveAs(dialog, 'espalier'), await api.open(first));
  await loomOf.click();
  await page.getByRole('option', { name: 'Second half' }).click();
  const saved = await saveAs(dialog, 'espalier');
  expect(saved.name).toBe('second-half.espalier.json');
  checkTree('espalier', saved, await api.open(second));
});

test('by the keyboard alone; the format last saved is remembered', async ({ page }) => {
  await new DatasetPage(page).open(id);
  const dialog = new ExportDialog(page);
  const button = page.getByRole('banner').getByRole('button', { name: 'Export' });
  await button.press('Enter');
  await expect(dialog.format('Classification CSV')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog.format('pyloom JSON')).toBeChecked();
  await expect(dialog.format('pyloom JSON')).toBeInViewport();
  for (const name of ['Classification CSV', 'Log-odds CSV', 'Sequence probability CSV']) {
    await page.keyboard.press('ArrowDown');
    await expect(dialog.format(name)).toBeChecked();
  }
  await dialog.preview();
  const link = dialog.dialog.getByRole('link', { name: 'Download' });
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused({ timeout: 50 });
  }).toPass();
  const arrives = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await arrives).suggestedFilename()).toMatch(/\.sequence-prob\.csv$/);
  await dialog.close();
  await expect(button).toBeFocused();

  await page.reload();
  await dialog.open();
  await expect(dialog.format('Sequence probability CSV')).toBeChecked();
  await expect(dialog.format('Sequence probability CSV')).toBeFocused();
});

for (const screen of ['loom', 'dataset'] as const)
  test(`from the ${screen} screen it leads to what was dropped, and that to its node`, async ({ page }) => {
    const dialog = await openOn(page, screen, id);
    await dialog.dialog.getByRole('link', { name: 'What and why' }).click();
    await expect(dialog.dialog).toBeHidden();
    await expect(page).toHaveURL(/\/datasets\/.*tab=dropped/);
    await expect(new DatasetPage(page).tab(/^Dropped/)).toHaveAttribute('aria-selected', 'true');
    const drops = page.getByRole('region', { name: 'Parse report' }).getByRole('listitem');
    await expect(drops).toHaveCount(1);
    await expect(drops).toContainText(DROPPED);
    await drops.getByRole('button', { name: 'Show in the tree' }).click();
    const loom = new LoomPage(page);
    await loom.isConnected();
    await expect(loom.marked).toContainText(DROPPED);
  });

test.describe('where the server fails', () => {
  test.use({ expectedComplaints: [/status of 500/] });

  test('it says so, and asks again', async ({ page }) => {
    const error = { error: { code: 'internal', message: 'The disk is full.' } };
    await page.route('**/preview?format=text', (route) => route.fulfill({ status: 500, json: error }));
    const dialog = await openOn(page, 'dataset', id);
    const about = await dialog.choose('Plain text');
    await expect(about.getByRole('alert')).toContainText('There is no preview');
    await expect(about.getByRole('alert')).toContainText('The disk is full.');
    await page.unroute('**/preview?format=text');
    await about.getByRole('button', { name: 'Try again' }).click();
    await expect(about.getByRole('region', { name: /^Preview of/ })).toContainText('Question:');
    await dialog.close();

    const view = `**/api/datasets/${id}`;
    await page.route(view, (route) => route.fulfill({ status: 500, json: error }));
    await page.getByRole('banner').getByRole('button', { name: 'Export' }).click();
    await expect(dialog.dialog.getByRole('alert')).toContainText('The dataset could not be read');
    await page.unroute(view);
    await dialog.dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog.format('Plain text')).toBeVisible();
  });
});
