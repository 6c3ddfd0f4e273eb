import type { Page } from '@playwright/test';
import type { RubricsReply } from '@/lib/contract/teaching';
import type { ApiClient } from '../support/api-client.ts';
import { importAt } from '../support/import-file.ts';
import { taughtLoomFile } from '../support/judging/taught-loom.ts';
import { isAccessible } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { expect, test } from './support/test.ts';

const openTab = async (page: Page, loomId: string, tab: string): Promise<void> => {
  await page.goto(`/looms/${loomId}/judging?tab=${tab}`);
  await hydrated(page.getByRole('tab', { name: 'Rubric' }));
};

const rubricsOf = (api: ApiClient, loomId: string) =>
  api.ok<RubricsReply>('GET', `/api/looms/${loomId}/rubrics`);

test('a rubric is tried on past steps before it is saved; weights are learned and switched on', async ({
  page,
  api,
}) => {
  const { loomId } = await importAt(api.url, 'taught.json', taughtLoomFile({ steps: 36, blindEvery: 6 }));

  await openTab(page, loomId, 'rubric');
  const editor = page.getByRole('region', { name: /^(Rubric \d|A new rubric)/ });
  await expect(editor).toHaveAccessibleName('Rubric 1, in use');
  await editor.getByRole('spinbutton', { name: 'Weight' }).first().fill('1');
  await expect(editor).toHaveAccessibleName('A new rubric, not saved yet');
  const trying = page.getByRole('region', { name: 'Try it on past steps' });
  await trying.getByRole('spinbutton', { name: 'Latest decided steps' }).fill('6');
  await trying.getByRole('button', { name: 'Try it' }).click();
  const result = trying.getByRole('region', { name: 'What the try-out gave' });
  await expect(result).toContainText('6 steps in common');
  await expect(result).toContainText('points of agreement with people');
  expect((await rubricsOf(api, loomId)).versions).toHaveLength(1);
  await isAccessible(page, 'a rubric tried');

  // Unsaved edits and what was tried are still there after a reload.
  await page.reload();
  await expect(result).toContainText('6 steps in common');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toHaveAccessibleName('Rubric 2, in use');
  const versions = page.getByRole('region', { name: 'Versions' });
  await versions.getByRole('button', { name: 'Compare rubric 1 with the editor' }).click();
  await expect(versions).toContainText('Clear: weight 4 → 1');
  await versions.getByRole('button', { name: 'Restore rubric 1' }).click();
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(editor).toHaveAccessibleName('Rubric 1, in use');

  await page.getByRole('tab', { name: 'Compare' }).click();
  const board = page.getByRole('table', { name: 'Leaderboard' });
  await expect(board.getByRole('row', { name: /Try-out of an unsaved rubric/ })).toContainText('6 in common');

  await page.getByRole('tab', { name: 'Learned weights' }).click();
  await page.getByRole('button', { name: 'Learn', exact: true }).click();
  const offer = page.getByRole('region', { name: 'On offer' });
  await expect(offer.getByRole('img', { name: /Clear 80 % and/ })).toBeVisible();
  await expect(offer).toContainText('36 choices by people, 6 of them without a suggestion in sight');
  await isAccessible(page, 'learned weights on offer');
  await offer.getByRole('switch', { name: 'Rank by the learned weights' }).click();
  const kept = page.getByRole('region', { name: 'Kept' });
  await expect(kept).toContainText('ranking');
  expect((await rubricsOf(api, loomId)).judge.learned).toMatchObject({ on: true, choices: 36 });
  const message = page.locator('li', { hasText: 'The learned weights rank' });
  await message.getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toBeHidden();
});
