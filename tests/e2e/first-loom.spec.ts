import { ApiClient, PLAIN_JUDGE } from '../support/api-client.ts';
import { arrivalsSeen, watchArrivals } from './support/arrivals.ts';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { change, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

test('from an empty page to a dataset, one key a decision', async ({ page, ownApp }) => {
  test.setTimeout(90_000);
  const loom = new LoomPage(page);
  let first = '';
  let second = '';
  const edited = 'Is a row that was edited by hand still a row?';

  await test.step('the empty page offers the first loom', async () => {
    await page.goto(ownApp.url);
    await expect(page.getByRole('heading', { name: 'Grow a dataset, branch by branch' })).toBeVisible();
    const create = page.getByRole('button', { name: 'Create loom' });
    await hydrated(create);
    await page.getByRole('radio', { name: /^Tempting but wrong/ }).check();
    await create.click();
    await expect(page).toHaveURL(/\/looms\/[\w-]+$/);
    await loom.isConnected();
    await expect(page).toHaveTitle('Tempting but wrong · Espalier');
    await expect(loom.steering.getByText('No step here yet')).toBeVisible();
    await expect(loom.header).toContainText('0 of 200 items');
    // The same draws every time, none of the steps blind: now and then the heuristic judge cannot tell the first two apart.
    const api = new ApiClient(ownApp.url);
    const { loom: made } = await api.open(new URL(page.url()).pathname.slice('/looms/'.length));
    await change(api, made, { sampler: { seed: 7 }, judge: PLAIN_JUDGE });
  });

  await test.step('p proposes: candidates stream side by side, then the judge ranks them', async () => {
    await watchArrivals(page);
    await loom.press('p');
    await expect(loom.candidates).toHaveCount(5);
    await loom.isRanked(1);
    const arrivals = await arrivalsSeen(page);
    expect(arrivals).toHaveLength(5);
    const partial = arrivals.flatMap((texts) => texts.slice(0, -1).filter(Boolean));
    expect(partial.length, 'texts shown while they arrived').toBeGreaterThan(2);
    await expect(loom.candidate(1)).toHaveAccessibleName('Candidate 1, suggested');
    for (const criterion of ['Tempting', 'Evidence', 'Clear', 'Novel'])
      await expect(loom.candidate(1).getByRole('term').filter({ hasText: criterion })).toBeVisible();
    await expect(loom.candidate(1).getByRole('definition').first()).toContainText(/\d\.\d of 5/);
    await expect(loom.steering).toContainText('Judge: heuristic (practice).');
    first = await loom.questionOf(1);
  });

  await test.step('Enter accepts, and the next step proposes itself', async () => {
    await loom.press('Enter');
    await expect(loom.stepTitle(2)).toBeVisible();
    await expect(loom.header).toContainText('1 of 200 items');
    await expect(loom.header).toContainText('agreement 100 %');
    await expect(loom.text).toContainText(first);
    await expect(loom.card(first)).toBeVisible();
    await loom.isRanked(2);
  });

  await test.step('a number takes another: an override', async () => {
    const number = await loom.anotherNumber();
    second = await loom.questionOf(number);
    await loom.press(String(number));
    await loom.isRanked(3);
    await expect(loom.text).toContainText(second);
    await expect(loom.header).toContainText('2 of 200 items');
    await expect(loom.header).toContainText('agreement 50 %');
    await expect(loom.card(second)).toContainText('override');
  });

  await test.step('r gives the next choice a reason', async () => {
    await loom.press('r');
    const reason = loom.steering.getByRole('textbox', { name: 'Reason for your next choice' });
    await expect(reason).toBeFocused();
    await reason.pressSequentially('one more of these');
    await reason.press('Enter');
    await expect(loom.steering.getByRole('button', { name: /Reason for your next choice/ })).toContainText(
      'one more of these',
    );
    await expect(loom.stepTitle(3)).toBeVisible();
    await loom.press('Enter');
    await loom.isRanked(4);
  });

  await test.step('e edits a copy and shows what it parses to', async () => {
    await loom.press('e');
    const box = loom.steering.getByRole('textbox', { name: 'Edit a copy' });
    const original = await box.inputValue();
    const copy = loom.steering.getByRole('region', { name: 'Edit a copy' });
    await box.fill('Something without a form');
    await expect(copy).toContainText('This does not end an item of the loom’s format.');
    await box.fill(`Question: ${edited}\nAnswer: Yes`);
    await expect(copy).toContainText(`Parses to: ${edited} Yes`);
    await box.press('Control+Enter');
    await loom.isRanked(5);
    await expect(loom.text).toContainText(edited);
    await expect(loom.text).not.toContainText(original.trim());
    await expect(loom.card(edited)).toContainText('edited');
    await expect(loom.header).toContainText('4 of 200 items');
  });

  await test.step('m asks for more beside these', async () => {
    await loom.press('m');
    await expect(loom.candidates).toHaveCount(10);
    await loom.isRanked(5);
  });

  await test.step('Backspace goes back, another choice makes a second branch, u undoes it', async () => {
    await loom.press('Backspace');
    await expect(loom.stepTitle(4)).toContainText('Taken: ');
    await loom.press('Backspace');
    await expect(loom.stepTitle(3)).toContainText('Taken: 1');
    await expect(loom.steering).toContainText('Reason: one more of these');
    await expect(loom.text).not.toContainText(edited);
    const number = await loom.anotherNumber();
    const otherwise = await loom.questionOf(number);
    await loom.press(String(number));
    await loom.isRanked(4);
    await expect(loom.text).toContainText(otherwise);
    await expect(loom.header).toContainText('3 of 200 items');

    await loom.press('u');
    await expect(loom.stepTitle(3)).toContainText('Taken: 1');
    await expect(loom.text).not.toContainText(otherwise);
    await loom.press('o');
    const outline = page.getByRole('tree', { name: 'Outline of the tree' });
    await expect(outline.getByRole('treeitem', { name: otherwise })).toBeVisible();
  });

  await test.step('after a reload all of it is there', async () => {
    const header = await loom.header.textContent();
    await page.reload();
    await loom.isConnected();
    await expect(loom.stepTitle(3)).toContainText('Taken: 1');
    await expect(loom.text).toContainText(first);
    await expect(loom.text).toContainText(second);
    await expect.poll(() => loom.header.textContent()).toBe(header);
    await page.getByRole('link', { name: 'All looms' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Tempting but wrong' })).toContainText(
      '2 of 200 items',
    );
  });
});

test('s stops a step: what had arrived is kept and can be taken', async ({ page, api }) => {
  const { id } = await makeLoomOn(api, 'paced-600');
  const loom = await new LoomPage(page).open(id);
  await loom.press('p');
  await expect(loom.stepTitle(1)).toContainText('proposing');
  await expect.poll(() => loom.textOf(1)).toMatch(/\w+ \w+/);
  await loom.press('s');
  await loom.hasEnded(1);
  await expect(loom.candidates).toHaveCount(5);
  await expect(loom.candidate(1)).toContainText('Stopped: what had arrived is kept.');
  const kept = await loom.textOf(1);
  expect(kept).not.toBe('');
  await loom.press('1');
  await expect(loom.text).toContainText(kept);
});

test('keys rest while a person types, and Enter without a suggestion says so', async ({ page, api }) => {
  const { id } = await makeLoomOn(api, 'good', { sections: { judge: { enabled: false } } });
  const loom = await new LoomPage(page).open(id);
  await loom.press('Enter');
  await expect(loom.message).toHaveText('There is no step here yet. Press p to propose.');
  await loom.press('p');
  await loom.hasEnded(1);
  await loom.press('Enter');
  await expect(loom.message).toHaveText('No suggestion: you choose, with 1–9.');
  await loom.press('r');
  await page.keyboard.type('p1a u');
  await expect(loom.steering.getByRole('textbox', { name: /Reason/ })).toHaveValue('p1a u');
  await expect(loom.stepTitle(1)).toContainText('no suggestion');
  expect((await api.open(id)).openStep?.choices).toEqual([]);
});
