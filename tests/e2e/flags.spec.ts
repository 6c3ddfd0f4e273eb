import type { LoomSettings } from '@/lib/loom/settings';
import { LoomPage } from './support/loom-page.ts';
import { autopilotOf, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const judge: Partial<LoomSettings['judge']> = { method: 'kemeny', rotations: 3, blindShare: 0 };

test('it leaves flags and goes on; a person looks at them, and grows anew what followed', async ({
  page,
  api,
}) => {
  const { id } = await makeLoomOn(api, 'good', { judge: 'judge-wavers', sections: { judge } });
  const loom = await new LoomPage(page).open(id);

  await test.step('a flight that may leave two flags', async () => {
    await loom.header.getByRole('button', { name: 'Limits of the autopilot' }).click();
    const limits = page.getByRole('dialog', { name: 'Limits of the autopilot' });
    await limits.getByRole('spinbutton', { name: 'Steps at most' }).fill('');
    await limits.getByRole('spinbutton', { name: 'Wanted confidence' }).fill('1');
    await limits.getByRole('radio', { name: 'Leave a flag' }).click();
    await limits.getByRole('spinbutton', { name: 'Flags at most' }).fill('2');
    await limits.getByRole('button', { name: 'Let it steer' }).click();
    await expect(loom.message).toContainText('it has left all 2 flags it may', { timeout: 30_000 });
  });

  const status = page.getByRole('main').getByRole('status').first();
  await test.step('confirmed, a flag is closed and the head stays', async () => {
    const { headId } = (await api.open(id)).loom;
    await loom.header.getByRole('link', { name: 'Look at 2 flags of the autopilot' }).click();
    await expect(status).toHaveText('1 of 2 open');
    await expect(page.getByText(/^Confidence \d+ % is below 100 %/)).toBeVisible();
    await page.keyboard.press('y');
    await expect(status).toHaveText('1 of 1 open');
    expect((await api.open(id)).loom.headId).toBe(headId);
    await page.keyboard.press('u');
    await expect(status).toContainText('of 2 open');
    expect((await api.open(id)).loom.headId).toBe(headId);
  });

  await test.step('overridden, it begins a branch; what followed is grown anew on it', async () => {
    const before = await api.open(id);
    await page.keyboard.press('ArrowLeft');
    await expect(status).toHaveText('1 of 2 open');
    const offer = page.getByText(/with \d+ steps? after it, stays\.$/);
    const [, follows] = /with (\d+)/.exec((await offer.textContent()) ?? '') ?? [];
    await page.keyboard.press('2');
    await expect(page.getByText('A branch begins at that step.')).toContainText(`the ${follows} step`);
    const branch = await api.open(id);
    expect(branch.shape.ids).toContain(before.loom.headId);
    expect(branch.path.length).toBe(before.path.length - Number(follows));
    await page.keyboard.press('g');
    await expect(page.getByText('The autopilot has landed on the new branch.')).toBeVisible({
      timeout: 30_000,
    });
    const { stepsTaken, limits, stopped } = await autopilotOf(api, id);
    expect(limits.steps).toBe(Number(follows));
    expect(stopped?.code === 'steps' ? stepsTaken : Number(follows)).toBe(Number(follows));
  });

  await test.step('the page of all flights says where it stands, and goes on with it', async () => {
    await page.getByRole('link', { name: 'Flights' }).click();
    const flight = page
      .getByRole('list', { name: 'Flights' })
      .getByRole('listitem')
      .filter({
        has: page.locator(`a[href="/looms/${id}"]`),
      });
    await expect(flight).toContainText('Stopped');
    const limits = { steps: null, tokens: null, minConfidence: 1, money: 5 };
    await api.ok('PUT', '/api/autopilots', { act: 'start', loomIds: [id], limits });
    await expect(flight).toContainText('No price is known for “good” on Fake server');
  });
});
