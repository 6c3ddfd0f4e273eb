import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { DatasetView } from '@/lib/contract/dataset';
import type { ScalingRunsReply } from '@/lib/contract/scaling-runs';
import type { Row } from '@/lib/dataset/row';
import { importAt } from '../support/import-file.ts';
import { taughtLoomFile } from '../support/judging/taught-loom.ts';
import { holdsInBoth } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { expect, test } from './support/test.ts';

const ITEMS = 8;
const HEADER = 'index,loss,correct,predicted,total_logprob';
const MAPPING = [
  'file,family,kind,model,parameters',
  'small.csv,House,base,house-s,125M',
  'large.csv,House,base,house-l,1.3B',
  '',
].join('\n');

/** A results file in which so many of the rows are right. */
const resultsOf = (answers: readonly number[], right: number): string => {
  const rows = answers.map((answer, index) => {
    const isRight = index < right;
    const loss = isRight ? 0.25 : 1.5;
    return [index, loss, Number(isRight), isRight ? answer : 1 - answer, -0.125].join(',');
  });
  return [HEADER, ...rows, ''].join('\n');
};
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const saved = async (page: Page, item: string | RegExp): Promise<{ name: string; bytes: Buffer }> => {
  const arrives = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  const arrived = await arrives;
  expect(await arrived.failure()).toBeNull();
  return { name: arrived.suggestedFilename(), bytes: await readFile(await arrived.path()) };
};

// Files of two datasets at once are refused; the page says so in words, and the browser in its console.
test.use({ expectedComplaints: [/status of 400.*scaling-results/] });

test('results files come in with a mapping, are joined only where every label agrees, and go out again with a report', async ({
  page,
  api,
}) => {
  const { loomId } = await importAt(api.url, 'taught.json', taughtLoomFile({ steps: ITEMS }));
  const { rows } = await api.ok<{ rows: Row[] }>('GET', `/api/datasets/${loomId}/rows`);
  const view = await api.ok<DatasetView>('GET', `/api/datasets/${loomId}`);
  const turned = view.format?.labelSays === 'tempting-but-wrong';
  const answers = rows.map(({ labelIndex }) => (turned ? 1 - labelIndex : labelIndex));
  const small = resultsOf(answers, 6);
  const large = resultsOf(answers, 2);

  await page.goto(`/datasets/${loomId}/scaling`);
  await hydrated(page.getByRole('button', { name: /^New run/ }));
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Import results' });
  const input = dialog.locator('input[type="file"]');
  await input.setInputFiles([
    file('small.csv', small),
    file('damaged.csv', small.replace('\n3,0.25', '\n3,oops')),
    file('other-1b.csv', resultsOf(answers.with(5, 1 - (answers[5] ?? 0)), 7)),
    file('names.csv', MAPPING),
    file('large.csv', large),
  ]);
  await expect(dialog.getByRole('alert')).toContainText('“damaged.csv” cannot be read and is left out');
  await expect(dialog.getByRole('alert')).toContainText('row 4');
  await expect(dialog.getByRole('textbox', { name: 'Model of small.csv' })).toHaveValue('house-s');
  await expect(dialog.getByRole('textbox', { name: 'Parameters of large.csv' })).toHaveValue('1.3B');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Family of other-1b.csv' }).fill('Another');

  const join = dialog.getByRole('checkbox', { name: /^The rows are the items/ });
  await expect(dialog.getByText(/of other datasets, or of another order/)).toBeVisible();
  await expect(join).toBeDisabled();
  await dialog.getByRole('button', { name: 'Leave small.csv out' }).click();
  await dialog.getByRole('button', { name: 'Leave large.csv out' }).click();
  await expect(dialog).toContainText('7 of 8 rows; the first other is row 6');
  await expect(join).toHaveAccessibleDescription(/They cannot be joined.*the first at index 5/);
  await expect(join).toBeDisabled();
  await dialog.getByRole('button', { name: 'Leave other-1b.csv out' }).click();
  await input.setInputFiles([file('small.csv', small), file('large.csv', large)]);
  await expect(dialog).toContainText('The right class is the dataset’s in all 8 rows.');
  await join.check();
  await dialog.getByRole('textbox', { name: 'Title of the run' }).fill('Old results');
  await holdsInBoth(page, 'results to import');
  await dialog.getByRole('button', { name: 'Import and join' }).click();

  await expect(dialog).toBeHidden();
  const { runs } = await api.ok<ScalingRunsReply>('GET', `/api/datasets/${loomId}/scaling-runs`);
  const [run] = runs;
  expect(run).toMatchObject({ title: 'Old results', imported: true, datasetHash: view.hash });
  await expect(page.getByRole('heading', { name: 'House', exact: false }).first()).toBeVisible();
  await expect(page.getByText(/75\.0\s%/).first()).toBeAttached();

  await test.step('behind a point: the items with what the file says, and where they stand', async () => {
    await page.getByRole('tab', { name: /^Items/ }).click();
    const scores = page.getByRole('grid', { name: 'Scores' });
    await expect(scores.getByRole('row').nth(1)).toContainText('loss 0.250');
    await page.getByRole('button', { name: /^Wrong/ }).click();
    await expect(scores.getByRole('row').nth(1)).toContainText('loss 1.500');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const item = page.getByRole('complementary', { name: 'Item 7', exact: true });
    await expect(item).toContainText('from a file');
    await expect(item.getByRole('link', { name: 'Open in the dataset' })).toHaveAttribute(
      'href',
      `/datasets/${loomId}?${new URLSearchParams({ item: rows[6]?.place ?? '' })}`,
    );
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('complementary', { name: 'Item 8', exact: true })).toBeVisible();
    await holdsInBoth(page, 'an item of imported results');
    await page.keyboard.press('Escape');
  });

  await test.step('the report stands alone and holds the numbers', async () => {
    const report = await saved(page, /^HTML report/);
    expect(report.name).toBe('old-results-scaling-report.html');
    const html = report.bytes.toString();
    expect(html).toContain(view.hash ?? '');
    expect(html).toContain('<data value="0.75">');
    expect(html).toContain('<data value="0.25">');
    expect(html).toMatch(/<svg[^>]*>/);
    expect(html).not.toMatch(/<script|<link|src=/);
    const reader = await page.context().newPage();
    await reader.setContent(html);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Old results');
    await expect(reader.getByRole('img').first()).toBeVisible();
    await reader.close();
  });

  await test.step('table and results files', async () => {
    const table = await saved(page, /^Table as CSV/);
    expect(table.name).toBe('old-results-scaling-table.csv');
    expect(table.bytes.toString()).toContain('"house-l"');
    const archive = await saved(page, /^Results files of all models/);
    const files = Object.entries(unzipSync(archive.bytes)).map(
      ([name, bytes]) => [name, Buffer.from(bytes).toString()] as const,
    );
    expect(files.map(([, text]) => text)).toContain(small);
    expect(files.map(([, text]) => text)).toContain(large);
    const one = await saved(page, 'Results of House 1.3B');
    expect(one.bytes.toString()).toBe(large);
  });
});
