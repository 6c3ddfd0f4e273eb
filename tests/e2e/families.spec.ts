import type { Page } from '@playwright/test';
import type { FamiliesReply } from '@/lib/contract/scaling-files';
import { ApiClient } from '../support/api-client.ts';
import { holdsInBoth } from './support/accessible.ts';
import { hydrated } from './support/hydrated.ts';
import { expect, test } from './support/test.ts';

const csv = (...rows: string[]) => ({
  name: 'house.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['family,kind,model,parameters,server', ...rows, ''].join('\n')),
});
const saving = (page: Page) => page.getByRole('status', { name: 'Saving' });
const card = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Model families' })
    .locator('[data-family]')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${name}`) }) });

// A conflict is told in words on the page, and by the browser in its console.
test.use({ expectedComplaints: [/status of 409.*families/] });

test('families: a preset, a server, a size, a CSV that is wrong and then right, an undone removal, a conflict', async ({
  page,
  ownApp,
}) => {
  const api = new ApiClient(ownApp.url);
  const stored = () => api.ok<FamiliesReply>('GET', '/api/families');
  await page.goto(`${ownApp.url}/families`);
  await hydrated(page.getByRole('button', { name: /^Add a family/ }));

  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: /^GPT-2/ }).click();
  const gpt2 = card(page, 'GPT-2');
  await gpt2.getByRole('combobox', { name: 'Server of all its models' }).click();
  await page.getByRole('option', { name: 'Practice model' }).click();
  const size = gpt2.getByRole('textbox', { name: 'Parameters of openai-community/gpt2', exact: true });
  await size.fill('1,4B');
  await expect(size).toHaveAccessibleDescription('This is no size. Write 1.4B or 1400000000.');
  await expect(saving(page)).toHaveText('Saved, but for one thing to correct.');
  await holdsInBoth(page, 'a family with a wrong size');
  await size.fill('900M');
  await size.blur();
  await expect(gpt2.getByRole('textbox', { name: /^Name of/ }).nth(2)).toHaveValue('openai-community/gpt2');
  await expect(saving(page)).toHaveText('Everything is saved.');
  const [, made] = (await stored()).families;
  expect(made?.models.map(({ parameters, serverId }) => [parameters, serverId])).toEqual([
    [355e6, 'practice'],
    [774e6, 'practice'],
    [900e6, 'practice'],
    [1558e6, 'practice'],
  ]);

  await test.step('a CSV is refused with its row, and taken in once it is right', async () => {
    await page.getByRole('button', { name: 'Import CSV' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import families' });
    const input = dialog.locator('input[type="file"]');
    await input.setInputFiles(csv('House,base,house-s,125M,', 'House,base,house-l,big,'));
    await expect(dialog.getByRole('alert')).toContainText('“parameters” is "big"');
    await expect(dialog.getByRole('alert')).toContainText('row 2');
    await expect(dialog.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
    await input.setInputFiles(
      csv('House,base,house-l,1.3B,practice model', 'House,base,house-s,125M,nowhere'),
    );
    const preview = dialog.getByRole('region', { name: 'What changes' });
    await expect(preview).toContainText('House new, 2 models');
    await expect(preview).toContainText('No such server: “nowhere”');
    await dialog.getByRole('radio', { name: 'Replace those here' }).click();
    await expect(preview).toContainText('GPT-2 removed, 4 models');
    await dialog.getByRole('radio', { name: 'Add to those here' }).click();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(card(page, 'House')).toContainText('2 models, 125M to 1.3B, on Practice model, 1 without');
    await expect(saving(page)).toHaveText('Everything is saved.');
  });

  await test.step('a removal is undone', async () => {
    await card(page, 'House')
      .getByRole('button', { name: /^House/ })
      .focus();
    await page.keyboard.press('x');
    await expect(card(page, 'House')).toHaveCount(0);
    await expect.poll(async () => (await stored()).families.length).toBe(2);
    await page
      .getByRole('region', { name: /^Messages/ })
      .getByRole('button', { name: 'Undo' })
      .last()
      .click();
    await expect(card(page, 'House')).toBeVisible();
    await expect.poll(async () => (await stored()).families.length).toBe(3);
  });

  await test.step('what another page changed meanwhile is shown beside what was typed here', async () => {
    const { families, version } = await stored();
    const theirs = families.map((family) => ({ ...family, name: `Their ${family.name}` }));
    await api.ok('PUT', '/api/families', { families: theirs, seen: version });
    await card(page, 'House')
      .getByRole('button', { name: /^House/ })
      .click();
    await card(page, 'House').getByRole('textbox', { name: 'Name', exact: true }).fill('My House');
    const conflict = page.getByRole('region', { name: 'Changed elsewhere' });
    const sides = conflict.getByRole('group', { name: 'My House' });
    await expect(sides).toContainText('changed on both sides');
    await expect(sides.getByRole('radio', { name: /^Here: “My House”/ })).toBeChecked();
    await expect(conflict.getByRole('radio', { name: /^Elsewhere: “Their GPT-2”/ })).toBeChecked();
    await holdsInBoth(page, 'families changed on both sides');
    await conflict.getByRole('button', { name: 'Go on with these' }).click();
    await expect(saving(page)).toHaveText('Everything is saved.');
    expect((await stored()).families.map(({ name }) => name)).toEqual([
      'Their Practice family',
      'Their GPT-2',
      'My House',
    ]);
  });
});
