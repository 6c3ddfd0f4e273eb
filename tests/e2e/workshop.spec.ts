import { isAccessible } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { makePracticeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

test('from a goal to a prompt: asked, merged, edited, tried and made the loom’s own', async ({
  page,
  api,
}) => {
  const { id } = await makePracticeLoom(api);
  const loom = await new LoomPage(page).open(id);
  await loom.header.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Prompt workshop' }).click();
  await hydrated(page.getByRole('textbox', { name: 'Goal' }));
  await expect(page.getByText('No draft yet')).toBeVisible();

  await page.getByRole('textbox', { name: 'Goal' }).fill('Hopeful answers that are wrong');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Goal' })).toHaveValue('Hopeful answers that are wrong');
  await page.getByRole('button', { name: 'Another model' }).click();
  await page.getByRole('button', { name: 'Ask for 2 drafts' }).click();
  const draft = (number: number) => page.getByRole('article', { name: `Draft ${number}`, exact: true });
  await expect(draft(2)).toContainText('Written by practice from the goal');

  await draft(1).focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Merge 2 drafts' }).click();
  await expect(draft(3)).toContainText('Merged by practice from 1 and 2');

  await draft(3).focus();
  await page.keyboard.press('e');
  const text = draft(3).getByRole('textbox', { name: 'Text of draft 3' });
  await text.fill(`${'Mind the hopeful answer.'}${(await text.inputValue()).slice(30)}`);
  await page.keyboard.press('Control+Enter');
  await expect(draft(4)).toContainText('Your edit of 3');

  for (const number of [3, 4]) {
    await draft(number).focus();
    await page.keyboard.press('t');
    await expect(draft(number)).toContainText('15 candidates of 3 steps', { timeout: 20_000 });
  }
  await expect(page.getByRole('region', { name: 'Drafts compared' }).getByRole('row')).toHaveCount(3);
  await isAccessible(page, 'workshop');

  await draft(4).focus();
  await page.keyboard.press('p');
  await expect(draft(4)).toContainText('the loom’s prompt now');
  await loom.open(id);
  await expect(loom.text).toContainText('Mind the hopeful answer.');
});
