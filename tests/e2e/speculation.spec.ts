import { SHAPE } from '@/lib/loom/tree-shape';
import { LoomPage } from './support/loom-page.ts';
import { makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const AHEAD = { on: true, depth: 1, tokens: null } as const;

test('the next step is there when the suggestion is taken, and stays marked when it is not', async ({
  page,
  api,
}) => {
  const { id } = await makeLoomOn(api, 'good', { sections: { speculation: AHEAD } });
  const ahead = async (): Promise<number> =>
    (await api.open(id)).shape.flags.filter((flags) => flags & SHAPE.unexplored).length;
  const loom = await new LoomPage(page).open(id);
  await loom.press('p');
  await loom.isRanked(1);
  await expect(loom.header).toContainText(/[1-9][\d,]* ahead/);

  await page.keyboard.press('o');
  const outline = page.getByRole('tree', { name: 'Outline of the tree' });
  await outline.getByRole('treeitem', { name: await loom.questionOf(1) }).click();
  await outline.focus();
  await page.keyboard.press('ArrowRight');
  await expect(outline.getByRole('treeitem', { name: 'proposed ahead, not explored' })).toHaveCount(5);
  await page.keyboard.press('o');
  await loom.press('h');

  // What a server would have to be asked for is held back: what is shown was there.
  const held = Promise.withResolvers<void>();
  await page.route('**/api/looms/*/steps', async (route) => {
    await held.promise;
    await route.continue();
  });
  await loom.press('Enter');
  await loom.isRanked(2);
  expect(await ahead()).toBeGreaterThan(0);
  held.resolve();
  await expect.poll(ahead).toBe(5);

  await loom.press(String(await loom.anotherNumber()));
  await loom.isRanked(3);
  await expect.poll(ahead).toBe(10);
});
