import type { Page } from '@playwright/test';
import { LoomPage } from './support/loom-page.ts';
import { grow, makeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

/** Where each mounted card stands in the layout, by node id; panning and zooming change none of it. */
const placesOf = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('.react-flow__node')
    .evaluateAll((cards) =>
      Object.fromEntries(
        cards.map((card) => [card.getAttribute('data-id') ?? '', (card as HTMLElement).style.transform]),
      ),
    );

const questionsOf = (texts: readonly { text: string }[]): string[] =>
  texts.map(({ text }) => /Question: (.*)/.exec(text)?.[1] ?? text);

test('a press selects a node, the arrows walk, and the text follows', async ({ page, api }) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 3);
  const [, one = '', two = '', three = ''] = questionsOf((await api.open(id)).path);
  const loom = await new LoomPage(page).open(id);
  await expect(loom.text).toContainText(three);

  await loom.card(two).click();
  await expect(loom.marked).toContainText(two);
  await expect(loom.stepTitle(2)).toContainText('Taken: 1');
  await expect(loom.steering).toContainText('You look at another step than the open one.');

  await page.keyboard.press('ArrowLeft');
  await expect(loom.marked).toContainText(one);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(loom.text).toContainText(three);
  await page.keyboard.press('ArrowDown');
  await expect(loom.reading.getByRole('heading')).toHaveText('Path to the selected node');
  await expect(loom.text).toContainText(two);
  await expect(loom.text).not.toContainText(three);
  await page.keyboard.press('ArrowUp');
  await expect(loom.text).toContainText(three);

  await page.keyboard.press('Escape');
  await expect(loom.reading.getByRole('heading')).toHaveText('Path to step 4');
  await expect(loom.marked).toHaveCount(0);
});

test('a step that starts from a rejected sibling makes a branch', async ({ page, api }) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 2);
  const { path } = await api.open(id);
  const [, one = ''] = questionsOf(path);
  const { nodes } = await api.step(path[1]?.stepId ?? '');
  const rejected = nodes.find((node) => node.id !== path[1]?.id && node.text.includes('Answer:'));
  if (!rejected) throw new Error('The practice model wrote one item only.');
  const [otherwise = ''] = questionsOf([rejected]);
  const loom = await new LoomPage(page).open(id);

  await loom.card(one).click();
  await page.keyboard.press('Escape');
  await loom.cardOf(rejected.id).click();
  await expect(loom.text).toContainText(otherwise);
  await loom.cardOf(rejected.id).getByRole('button', { name: 'Start a step here' }).click();
  await loom.isRanked(2);
  await expect(loom.text).toContainText(otherwise);
  await expect(loom.text).not.toContainText(one);
  await loom.press('Enter');
  await expect(loom.header).toContainText('2 of 200 items');
  await loom.press('o');
  const outline = page.getByRole('tree', { name: 'Outline of the tree' });
  const branch = outline.getByRole('treeitem', { name: otherwise });
  await expect(branch).toContainText('on the path');
  await outline.focus();
  await outline.press('ArrowUp');
  await outline.press('ArrowRight');
  await expect(branch).toHaveAttribute('aria-expanded', 'true');
  await expect(outline.getByRole('treeitem', { name: one })).toContainText('not taken');
  expect((await api.open(id)).shape.ids).toContain(path[2]?.id);
});

test('from afar no card is mounted and the tree is painted; all of it fits on a key', async ({
  page,
  api,
}) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 4);
  const [, first = ''] = questionsOf((await api.open(id)).path);
  const loom = await new LoomPage(page).open(id);
  const cards = page.locator('.react-flow__node');
  await expect(cards.first()).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('-');
    await expect(cards).toHaveCount(0, { timeout: 250 });
  }).toPass();
  const colours = await page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(image?.data.buffer ?? [])).size;
    });
  expect(colours, 'colours of the painted tree').toBeGreaterThan(4);

  await loom.press('h');
  await expect(cards.first()).toBeVisible();
  await loom.press('f');
  await expect(page.getByRole('toolbar', { name: 'View of the tree' })).toBeVisible();
  await expect
    .poll(() => page.locator('.react-flow__viewport').evaluate((view) => view.style.transform))
    .not.toContain('scale(1)');
  await loom.press('h');
  await expect(loom.card(first).or(cards.first()).first()).toBeVisible();
});

test('a new step moves no card that is there', async ({ page, api }) => {
  const { id } = await makeLoom(api, { autoPropose: false });
  await grow(api, id, 3);
  const loom = await new LoomPage(page).open(id);
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  const before = await placesOf(page);
  expect(Object.keys(before).length).toBeGreaterThan(4);

  await loom.press('p');
  await loom.isRanked(4);
  const after = await placesOf(page);
  const stayed = Object.keys(before).filter((card) => card in after);
  expect(stayed.length).toBeGreaterThan(4);
  for (const card of stayed) expect(after[card]).toBe(before[card]);
});
