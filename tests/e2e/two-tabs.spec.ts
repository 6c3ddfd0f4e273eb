import { LoomPage } from './support/loom-page.ts';
import { makeLoom, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

test('two pages on one loom see each other’s steps and choices live', async ({ page, context, api }) => {
  const { id } = await makeLoomOn(api, 'paced-150');
  const one = await new LoomPage(page).open(id);
  const two = await new LoomPage(await context.newPage()).open(id);

  await one.press('p');
  await expect(two.stepTitle(1)).toContainText('proposing');
  await expect(two.candidates).toHaveCount(5);
  await expect.poll(() => two.textOf(2)).toMatch(/\w+ \w+/);
  await two.isRanked(1);
  await one.isRanked(1);
  const question = await one.questionOf(1);
  expect(await two.questionOf(1)).toBe(question);

  await two.press('Enter');
  await expect(one.text).toContainText(question);
  await expect(one.header).toContainText('1 of 200 items');
  await expect(one.stepTitle(2)).toContainText('proposing');
  await one.isRanked(2);
  await one.press('u');
  await expect(two.stepTitle(1)).toBeVisible();
  await expect(two.header).toContainText('0 of 200 items');
  await expect(two.text).not.toContainText(question);
});

test.describe('two choices for one step', () => {
  test.use({ expectedComplaints: [/409 \(Conflict\)/] });

  test('the second gets a conflict with both, and can become a second branch', async ({
    page,
    context,
    api,
  }) => {
    const { id } = await makeLoom(api, { autoPropose: false });
    const one = await new LoomPage(page).open(id);
    const late = await context.newPage();
    const held = Promise.withResolvers<void>();
    const isAsked = Promise.withResolvers<void>();
    await late.route('**/choice', async (route) => {
      isAsked.resolve();
      await held.promise;
      await route.continue();
    });
    const two = await new LoomPage(late).open(id);
    await one.press('p');
    await one.isRanked(1);
    await two.isRanked(1);
    const theirs = await one.questionOf(1);
    const number = await two.anotherNumber();
    const mine = await two.questionOf(number);

    await two.press(String(number));
    await isAsked.promise;
    await one.press('Enter');
    await expect(one.text).toContainText(theirs);
    held.resolve();

    const conflict = late.getByRole('dialog', { name: 'This step was chosen meanwhile' });
    await expect(conflict.getByRole('region', { name: 'Stands now' })).toContainText(theirs);
    await expect(conflict.getByRole('region', { name: 'Yours' })).toContainText(mine);
    await conflict.getByRole('button', { name: 'Take mine as a second branch' }).click();
    await expect(conflict).toBeHidden();

    for (const tab of [one, two]) {
      await expect(tab.text).toContainText(mine);
      await expect(tab.text).not.toContainText(theirs);
      await expect(tab.card(theirs)).toBeVisible();
    }
  });
});
