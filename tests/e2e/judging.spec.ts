import type { StepView } from '@/lib/contract/snapshot';
import { hasContrast, isAccessible } from './support/accessible.ts';
import { LoomPage } from './support/loom-page.ts';
import { makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

test('the judging page: the steps, narrowed down; one of them in full; another judge beside it', async ({
  page,
  api,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { id } = await makeLoom(api, {
    autoPropose: false,
    sampler: { n: 3 },
    judge: { method: 'kemeny', rotations: 3 },
  });
  const steps: StepView[] = [];
  for (const place of [0, 1, 0]) {
    const view = await api.runStep(id);
    const reason = place === 0 ? null : 'It reads like a riddle';
    await api.choose(view, view.rankings.at(-1)?.order[place] ?? '', { reason });
    steps.push(await api.step(view.step.id));
  }

  await new LoomPage(page).open(id);
  await page.keyboard.press('j');
  await page.waitForURL(`**/looms/${id}/judging`);
  const grid = page.getByRole('grid', { name: 'Steps' });
  const shown = page.getByRole('status', { name: 'Steps shown' });
  await expect(shown).toHaveText('3 steps');
  await expect(grid.getByRole('row', { name: /^2 override/ })).toContainText('100 % high');
  await expect(page.getByRole('button', { name: 'Step 2: override' })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('riddle');
  await expect(shown).toHaveText('1 of 3 steps');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: /^override/ }).check();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveText('1 of 3 steps');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');

  const step = page.getByRole('complementary', { name: 'Step 2' });
  await expect(page).toHaveURL(new RegExp(`step=${steps[1]?.step.id}`));
  await expect(step).toContainText('A person took candidate 2: an override of candidate 1.');
  await expect(step).toContainText('Reason: It reads like a riddle');
  await expect(step).toContainText('3 of 3 orders could be read.');
  await expect(step).toContainText('which disagrees on 0 of 9 pairs');
  await step.getByText(/^Call 1, rotation/).click();
  await expect(step.getByText('DATA:').first()).toBeVisible();
  await isAccessible(page, 'a step on the judging page');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await hasContrast(page, 'a step on the judging page in the dark');

  await step.getByLabel('Model', { exact: true }).fill('judge-biased');
  await step.getByRole('button', { name: 'Rank side by side' }).click();
  const beside = step.getByRole('article', { name: /^Side by side: judge-biased/ });
  await expect(beside).toContainText('It suggests nothing');
  await expect(beside).toContainText('the judge cannot tell the top two apart');
  await expect(beside.getByRole('row')).toHaveCount(4);
  for (const view of steps) expect(await api.step(view.step.id)).toEqual(view);

  await page.reload();
  await expect(beside).toContainText('It suggests nothing');
  await page.keyboard.press('Escape');
  await expect(step).toBeHidden();
});
