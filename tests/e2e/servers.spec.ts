import type { Locator, Page } from '@playwright/test';
import { hydrated } from './support/hydrated.ts';
import { LoomPage } from './support/loom-page.ts';
import { addFakeServer, change, fakeOpenAiUrl, makeLoom, makeLoomOn } from './support/looms.ts';
import { expect, test } from './support/test.ts';

const openSettings = async (page: Page): Promise<void> => {
  await page.goto('/settings');
  await hydrated(page.getByRole('button', { name: 'Add a server' }));
};

const serverCard = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Model servers' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });

const pickOption = async (field: Locator, name: string | RegExp): Promise<void> => {
  await field.click();
  await field.page().getByRole('option', { name }).click();
};

test('a server is added, tested and told about in plain sentences; its key is never shown', async ({
  page,
}) => {
  const key = 'fake-key';
  await openSettings(page);
  await page.getByRole('button', { name: 'Add a server' }).click();
  const form = page.getByRole('dialog', { name: 'Add a model server' });
  await pickOption(form.getByRole('combobox', { name: 'Kind' }), /^Other/);
  await form.getByRole('textbox', { name: 'Name' }).fill('My own server');
  await form.getByRole('textbox', { name: 'Base URL' }).fill('not an address');
  await form.getByRole('button', { name: 'Add and test' }).click();
  await expect(form.getByRole('textbox', { name: 'Base URL' })).toHaveAccessibleDescription(/http:\/\//);
  await form.getByRole('textbox', { name: 'Base URL' }).fill(fakeOpenAiUrl);
  await form.getByRole('radio', { name: 'Typed in' }).click();
  await form.getByLabel('Key', { exact: true }).last().fill(key);
  await form.getByRole('button', { name: 'Add and test' }).click();

  const card = serverCard(page, 'My own server');
  await expect(card).toContainText('Tested');
  for (const ability of [
    'Lists its models',
    'Continues a text',
    'Chats',
    'Several at once',
    'JSON by schema',
  ])
    await expect(card.getByRole('listitem').filter({ hasText: ability })).toContainText(/^Yes.*\.$/);
  await expect(card).toContainText('Key kept encrypted');

  await page.reload();
  await expect(card).toContainText('Tested');
  const everything =
    (await page.content()) + JSON.stringify(await (await page.request.get('/api/servers')).json());
  expect(everything).not.toContain(key);

  await test.step('another model of it is tested by name', async () => {
    await hydrated(card.getByRole('button', { name: 'Test connection' }));
    await card.getByRole('combobox', { name: 'Model of My own server to test' }).fill('no-logprobs');
    await card.getByRole('button', { name: 'Test connection' }).click();
    await expect(card).toContainText('with no-logprobs');
    await expect(card.getByRole('listitem').filter({ hasText: 'Token probabilities' })).toContainText(/^No/);
  });

  await test.step('a changed address asks for the key again', async () => {
    await page.getByRole('button', { name: 'Edit My own server' }).click();
    const edit = page.getByRole('dialog', { name: 'Edit My own server' });
    await expect(edit.getByRole('radio', { name: 'Keep as it is' })).toBeChecked();
    await edit.getByRole('textbox', { name: 'Base URL' }).fill('http://127.0.0.1:9/v1');
    await expect(edit.getByRole('alert')).toContainText('Give the key again');
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(edit.getByRole('alert')).toContainText('Give the key again');
    await edit.getByRole('radio', { name: 'None' }).click();
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(edit).toBeHidden();
    await expect(card).toContainText('No key');
    await card.getByRole('button', { name: 'Test connection' }).click();
    await expect(card.getByRole('alert')).toContainText('Check that the server runs');
  });

  await test.step('it is removed, and an undo brings it back', async () => {
    await page.getByRole('button', { name: 'Remove My own server' }).click();
    await expect(card).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(card).toBeVisible();
  });
});

test('a loom’s settings switch sampler and judge to another server, and a step runs there', async ({
  page,
  api,
}) => {
  await addFakeServer(api, 'Switched to');
  const { id } = await makeLoom(api);
  const loom = await new LoomPage(page).open(id);
  await loom.header.getByRole('button', { name: 'Settings' }).click();
  const sheet = page.getByRole('dialog', { name: 'Loom settings' });
  for (const tab of ['Sampler', 'Judge']) {
    await sheet.getByRole('tab', { name: tab }).click();
    await pickOption(sheet.getByRole('combobox', { name: 'Model server' }), /^Switched to/);
    await sheet.getByRole('combobox', { name: 'Model', exact: true }).fill('good');
  }
  await sheet.getByRole('button', { name: 'Save' }).click();
  await expect(sheet.getByRole('status')).toHaveText('Saved.');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await loom.press('p');
  await loom.isRanked(1);
  await expect(loom.steering).toContainText('Judge: good.');
  await expect(loom.candidate(1)).toContainText('Candidate 1 asks the clearest question');
  const question = await loom.questionOf(1);
  await loom.press('Enter');
  await expect(loom.text).toContainText(question);
  await expect(loom.reading).toContainText('good');
});

test.describe('a server that fails', () => {
  const SAID = [
    { model: 'early-close', says: /closed|ended|broke off/i },
    { model: 'html-page', says: /HTML|text\/html|page/i },
    { model: 'quota', says: /quota/i },
    { model: 'reset', says: /connection|reset/i },
  ];
  for (const { model, says } of SAID) {
    test(`${model}: each candidate says what the server did, and can be tried again`, async ({
      page,
      api,
    }) => {
      const { id } = await makeLoomOn(api, model, { sections: { sampler: { n: 2 } } });
      const loom = await new LoomPage(page).open(id);
      await loom.press('p');
      await loom.hasEnded(1);
      await expect(loom.candidates).toHaveCount(2);
      for (const number of [1, 2]) {
        await expect(loom.candidate(number)).toContainText(/Failed: \S/);
        await expect(loom.candidate(number)).toContainText(says);
        await expect(
          loom.candidate(number).getByRole('button', { name: `Take candidate ${number}` }),
        ).toBeDisabled();
      }
      await loom.press('Enter');
      await expect(loom.stepTitle(1)).toBeVisible();

      const settings = { ...(await api.open(id)).loom.settings };
      settings.sampler = { ...settings.sampler, model: 'good' };
      await api.ok('PATCH', `/api/looms/${id}`, { settings: { sampler: settings.sampler } });
      await loom.candidate(1).getByRole('button', { name: 'Try again' }).click();
      await expect(loom.candidates).toHaveCount(3);
      await expect(loom.candidates.filter({ hasText: 'Failed:' })).toHaveCount(2);
    });
  }

  test('a judge that writes nonsense: no suggestion, with the reason, and the person chooses', async ({
    page,
    api,
  }) => {
    const { id } = await makeLoomOn(api, 'good', { judge: 'judge-garbage' });
    const loom = await new LoomPage(page).open(id);
    await loom.press('p');
    await loom.hasEnded(1);
    await expect(loom.stepTitle(1)).toContainText('no suggestion');
    await expect(loom.steering).toContainText(/You choose\. \S/);
    await loom.steering.getByText('What the judge saw').click();
    await loom.steering.getByText(/^Call 1/).click();
    await expect(loom.steering.getByText('They are all lovely.').first()).toBeVisible();
    await loom.press('2');
    await expect(loom.header).toContainText('1 of 200 items');
  });

  test('a judge that failed can be asked again, once it is another', async ({ page, api }) => {
    const made = await makeLoomOn(api, 'good', { judge: 'judge-garbage' });
    const loom = await new LoomPage(page).open(made.id);
    await loom.press('p');
    await loom.hasEnded(1);
    await change(api, made, { judge: { model: 'good' } });
    await loom.steering.getByRole('button', { name: 'Rank again' }).click();
    await loom.isRanked(1);
    await expect(loom.steering.getByRole('button', { name: 'Rank again' })).toHaveCount(0);
  });
});

test('what a model writes is text, never HTML', async ({ page, api }) => {
  const { id } = await makeLoomOn(api, 'markup');
  const loom = await new LoomPage(page).open(id);
  await loom.press('p');
  await loom.isRanked(1);
  await expect(loom.candidate(1)).toContainText('<img src=x onerror=');
  await loom.press('Enter');
  await expect(loom.text).toContainText('<img src=x onerror=');
  await expect(loom.card('<img src=x').first()).toBeVisible();
  await page.getByRole('link', { name: 'All looms' }).click();
  await expect(page.getByText('<img src=x onerror=').first()).toBeVisible();
  await page.goto(`/looms/${id}`);
  await loom.isConnected();
  await loom.header.getByRole('button', { name: 'Export' }).click();
  const preview = page.getByRole('dialog', { name: 'Export' }).getByText('<img src=x onerror=');
  await expect(preview.first()).toBeVisible();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await page.goto(`/datasets/${id}`);
  await expect(page.getByText('<img src=x onerror=').first()).toBeVisible();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(await page.evaluate(() => 'stolen' in globalThis)).toBe(false);
});
