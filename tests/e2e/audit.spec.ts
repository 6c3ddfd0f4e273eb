import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { StepView } from '@/lib/contract/snapshot';
import type { ApiClient } from '../support/api-client.ts';
import { hasContrast, isAccessible } from './support/accessible.ts';
import { makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

/** Takes the candidate at a place (from 0) of the judge's order, with the suggestion hidden or on screen. */
const take = async (api: ApiClient, view: StepView, place: number, suggestionVisible: boolean) => {
  const nodeId = view.rankings.at(-1)?.order[place];
  if (!nodeId) throw new Error('The judge ranked too few candidates.');
  await api.choose(view, nodeId, { suggestionVisible });
};

const save = async (page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'latin1') };
};

test('the audit: what people chose as numbers and charts, the steps behind them, and files', async ({
  page,
  api,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { id } = await makeLoom(api, { autoPropose: false, sampler: { n: 3 } });
  const steps: StepView[] = [];
  for (const [place, visible] of [
    [0, true],
    [0, true],
    [1, false],
  ] as const) {
    const view = await api.runStep(id);
    await take(api, view, place, visible);
    steps.push(view);
  }

  await page.goto(`/looms/${id}/judging?tab=audit`);
  const cell = (name: string | RegExp) => page.getByRole('button', { name });
  await expect(cell(/^Top-1 accept rate, shown: 100\s% 2 steps 34\.2\s% to 100\s%/)).toBeVisible();
  await expect(cell(/^Top-1 accept rate, blind: 0\s% 1 step 0\s% to 79\.3\s%/)).toBeVisible();
  await expect(cell(/^Mean reciprocal rank, blind: 0\.50 1 step/)).toContainText('no interval');
  await expect(page.getByRole('row', { name: /^Repeatability/ })).toContainText('Not measured yet');
  await page.getByRole('button', { name: 'Gwet’s AC1', exact: true }).focus();
  await expect(page.getByRole('tooltip')).toContainText('Gwet 2008');

  const places = page.getByRole('figure', { name: 'Place of the judge’s first', exact: true });
  await expect(places.locator('[role="img"] > svg')).toBeVisible();
  await places.getByRole('button', { name: /as a table$/ }).click();
  const shares = await places.getByRole('cell', { name: /^\d+ %$/ }).allTextContents();
  expect(shares.map((text) => Number.parseInt(text, 10)).reduce((sum, one) => sum + one, 0)).toBeCloseTo(
    100,
    -1,
  );
  await isAccessible(page, 'the audit');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await hasContrast(page, 'the audit in the dark');

  const csv = await save(page, async () => {
    await places.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('menuitem', { name: 'Save as CSV' }).click();
  });
  expect(csv.text).toMatch(/^Place,Calls,Share,95 % interval,By chance\nPlace 1,/);
  const decisions = await save(page, () => page.getByRole('link', { name: 'Decisions, JSONL' }).click());
  expect(decisions.name).toBe('a-loom.decisions.jsonl');
  const lines = decisions.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ step }) => step)).toEqual(steps.map(({ step }) => step.id));
  const report = await save(page, () => page.getByRole('link', { name: 'Audit report' }).click());
  expect(report.name).toBe('a-loom.audit.zip');

  await cell(/^Top-1 accept rate, blind/).click();
  const behind = page.getByRole('dialog', { name: 'Top-1 accept rate, blind' });
  await expect(behind.getByRole('region', { name: 'Another candidate was taken' })).toBeVisible();
  await behind.getByRole('link', { name: 'Step 3' }).click();
  await expect(page).toHaveURL(new RegExp(`step=${steps[2]?.step.id}`));
  await expect(page.getByRole('tab', { name: 'Steps' })).toHaveAttribute('aria-selected', 'true');
});
