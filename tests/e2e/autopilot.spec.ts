import { LoomPage } from './support/loom-page.ts';
import { autopilotOf, makeLoom, makeLoomOn, makePracticeLoom } from './support/looms.ts';
import { expect, test } from './support/test.ts';

test('it goes on after the page is closed, and stops with a reason', async ({ page, api, context }) => {
  const { id } = await makePracticeLoom(api);
  const loom = await new LoomPage(page).open(id);
  const steps = 8;

  await loom.header.getByRole('button', { name: 'Limits of the autopilot' }).click();
  await page.getByRole('spinbutton', { name: 'Steps at most' }).fill(String(steps));
  await page.getByRole('button', { name: 'Keep the limits' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Steps at most' })).toBeHidden();
  await loom.press('a');
  await expect(loom.header.getByRole('button', { name: /Autopilot steers, \d of 8 steps/ })).toBeVisible();
  const before = (await autopilotOf(api, id)).stepsTaken;
  await page.close();

  await expect.poll(async () => (await autopilotOf(api, id)).stepsTaken).toBeGreaterThan(before + 1);

  const again = await new LoomPage(await context.newPage()).open(id);
  await expect(again.header.getByRole('button', { name: /^Autopilot off/ })).toBeVisible({ timeout: 30_000 });
  await expect(again.header).toContainText(`${steps} of 200 items`);
  await expect(again.steering).toContainText(/Step 9|No step here yet/);
  await again.header.getByRole('button', { name: 'Limits of the autopilot' }).click();
  await expect(again.page.getByText('It stopped last: It took the 8 steps it was given.')).toBeVisible();
  await again.page.keyboard.press('Escape');
  await again.text.getByRole('button').nth(-2).click();
  await expect(again.steering).toContainText('by the autopilot');
});

test('a second press takes the wheel back at once', async ({ page, api }) => {
  const { id } = await makeLoomOn(api, 'paced-30');
  const loom = await new LoomPage(page).open(id);
  await loom.press('a');
  await expect(loom.header.getByRole('button', { name: /Autopilot steers/ })).toBeVisible();
  await expect(loom.candidates).toHaveCount(5);
  await loom.press('a');
  await expect(loom.header.getByRole('button', { name: /^Autopilot off/ })).toBeVisible();
  const { stepsTaken } = await autopilotOf(api, id);
  await loom.hasEnded(stepsTaken + 1);
  expect(await autopilotOf(api, id)).toMatchObject({ on: false, stepsTaken, stopped: { code: 'person' } });
});

test('without a suggestion it takes nothing and leaves the step open', async ({ page, api }) => {
  const { id } = await makeLoom(api, { judge: { enabled: false } });
  const loom = await new LoomPage(page).open(id);
  await loom.press('a');
  await expect(loom.message).toContainText('The autopilot stopped.');
  await expect(loom.stepTitle(1)).toContainText('no suggestion');
  await expect(loom.header.getByRole('button', { name: /^Autopilot off/ })).toBeVisible();
  await expect(loom.header).toContainText('0 of 200 items');
  const { autopilot, openStep } = await api.open(id);
  expect(autopilot.stopped?.code).toBe('no-suggestion');
  expect(openStep?.choices).toEqual([]);
  await loom.press('1');
  await expect(loom.stepTitle(2)).toBeVisible();
});

test('below the wanted confidence it asks', async ({ page, api }) => {
  const { id } = await makeLoomOn(api, 'good', { judge: 'judge-biased' });
  const loom = await new LoomPage(page).open(id);
  await loom.press('a');
  await expect(loom.message).toContainText('The autopilot stopped.');
  await loom.hasEnded(1);
  const { autopilot, openStep } = await api.open(id);
  expect(['no-suggestion', 'low-confidence']).toContain(autopilot.stopped?.code);
  expect(openStep?.choices).toEqual([]);
});
