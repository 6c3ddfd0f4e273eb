import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import type { ApiClient } from '../support/api-client.ts';
import { writeItems } from '../support/dataset/write-items.ts';
import { holdsInBoth } from './support/accessible.ts';
import { expect, test } from './support/test.ts';

const ITEMS = [
  ['I have grown tea for years, and I say it is. Is tea a plant?', 'Yes'],
  ['Everybody says that they do not. Do bats see?', 'Yes'],
  ['Is the Sun, which shines for all of us, obviously cold?', 'No'],
  ['Do penguins live at the South Pole?', 'No'],
] as const;
const questionOf = (at: number): string => ITEMS[at]?.[0] ?? '';
const promptOf = (question: string) => `Question: ${question}\nAnswer:`;

/** The Controls tab of one dataset, as a person finds things on it. */
class ControlsPage {
  readonly page: Page;
  readonly list: Locator;
  readonly pair: Locator;
  readonly steering: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('navigation', { name: 'Items and their controls' });
    this.pair = page.getByRole('region', { name: 'The pair' });
    this.steering = page.getByRole('region', { name: 'Steering' });
  }

  async open(datasetId: string): Promise<this> {
    await this.page.goto(`/datasets/${datasetId}?tab=controls`);
    await expect(this.list.getByRole('listitem')).toHaveCount(ITEMS.length);
    return this;
  }

  item(number: number): Locator {
    return this.list.getByRole('button', { name: new RegExp(`^Item ${number}\\b`) });
  }

  heading(number: number): Locator {
    return this.page.getByRole('heading', { name: `Item ${number}`, exact: true });
  }

  way = (name: string) => this.page.getByRole('radio', { name, exact: true }).click();

  async isProgress(done: number): Promise<void> {
    await expect(this.page.getByRole('progressbar', { name: 'Items with a control' })).toHaveAttribute(
      'aria-valuetext',
      `${done} of ${ITEMS.length} have one`,
    );
  }
}

const rowsOf = async (api: ApiClient, datasetId: string): Promise<Record<string, string>[]> => {
  const response = await fetch(`${api.url}/api/datasets/${datasetId}/export?format=logodds-csv`);
  return Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true })
    .data;
};

test('pairs by template, by the practice model and by hand become a log-odds file', async ({ page, api }) => {
  const { id } = await writeItems(api, ITEMS);
  const controls = await new ControlsPage(page).open(id);
  await controls.isProgress(0);
  await expect(page.getByText('no item has one as it stands')).toBeVisible();

  await test.step('a template is tried on all, makes what it fits as one act, and that is undone', async () => {
    await expect(controls.pair.locator('mark')).toHaveText('I have grown tea for years, and I say it is. ');
    await expect(page.getByText('The templates fit 2 of 4 items.')).toBeVisible();
    await expect(page.getByText(/^2 do not: .*0 by construction/)).toContainText('item 3, item 4');
    await page.getByRole('button', { name: 'Make 2 pairs' }).click();
    await controls.isProgress(2);
    await expect(controls.item(1)).toContainText('by template');
    await expect(page.getByText('2 control pairs', { exact: true })).toBeVisible();
    await page.keyboard.press('u');
    await controls.isProgress(0);
    await page.getByRole('button', { name: 'Make 2 pairs' }).click();
    await controls.isProgress(2);
  });

  await test.step('the practice model proposes, and the one taken is the pair', async () => {
    await controls.item(3).click();
    await controls.way('By a model');
    await expect(controls.steering.getByText('No step here yet')).toBeVisible();
    await page.keyboard.press('p');
    await expect(controls.steering.getByRole('heading', { level: 2 })).toContainText(
      /Suggested|no suggestion/,
    );
    const wanted = controls.steering
      .getByRole('listitem', { name: /^Candidate \d/ })
      .filter({ hasText: /Is the Sun cold\?/ })
      .first();
    await wanted.hover();
    await expect(controls.pair).toContainText('Question: Is the Sun cold?');
    const number = /\d+/.exec((await wanted.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await page.waitForTimeout(400);
    await page.keyboard.press(number);
    await expect(controls.item(3)).toContainText('by a model');
    await controls.isProgress(3);
    await expect(controls.heading(4)).toBeVisible();
  });

  await test.step('undoing it brings the item and its step back', async () => {
    await expect(page.getByText('Control pair of item 3', { exact: true })).toBeVisible();
    await page.keyboard.press('u');
    await expect(controls.heading(3)).toBeVisible();
    await controls.isProgress(2);
    await expect(controls.steering.getByRole('listitem', { name: /taken/ })).toHaveCount(0);
    const again = controls.steering
      .getByRole('listitem', { name: /^Candidate \d/ })
      .filter({ hasText: /Is the Sun cold\?/ })
      .first();
    await again.getByRole('button', { name: /^Take/ }).click();
    await expect(controls.heading(4)).toBeVisible();
    await controls.isProgress(3);
  });

  await test.step('a candidate that says the same as the item makes no pair, and says why', async () => {
    await expect(controls.steering.getByText('No step here yet')).toBeVisible();
    await page.keyboard.press('p');
    await expect(controls.steering.getByRole('heading', { level: 2 })).toContainText(
      /Suggested|no suggestion/,
    );
    await page.waitForTimeout(400);
    await page.keyboard.press('1');
    await expect(controls.steering.getByRole('alert')).toContainText('0 by construction');
    await controls.isProgress(3);
  });

  await test.step('by hand, two prompts that are the same are refused with the reason', async () => {
    await controls.way('By hand');
    const save = page.getByRole('button', { name: /^Save the pair/ });
    await expect(save).toBeDisabled();
    await expect(page.getByText(/0 by construction/)).toBeVisible();
    const biased = page.getByRole('textbox', { name: 'Biased prompt' });
    await biased.fill(promptOf(`I saw it in a film. ${questionOf(3)}`));
    await expect(controls.pair.locator('mark')).toHaveText('I saw it in a film. ');
    await biased.press('Control+Enter');
    await controls.isProgress(4);
    await expect(page.getByText('Log-odds can be exported.')).toBeVisible();
  });

  await test.step('the file holds a row for each item', async () => {
    const classes = "[' Yes', ' No']";
    const row = (control: string, biased: string, answer: string) => ({
      prompt: promptOf(control),
      other_prompt: promptOf(biased),
      classes,
      answer_index: answer,
    });
    expect(await rowsOf(api, id)).toEqual([
      row('Is tea a plant?', questionOf(0), '0'),
      row('Do bats see?', questionOf(1), '0'),
      row('Is the Sun cold?', questionOf(2), '1'),
      row(questionOf(3), `I saw it in a film. ${questionOf(3)}`, '1'),
    ]);
  });
});

test.describe('light and dark', () => {
  test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

  test('every way is accessible', async ({ page, api }) => {
    const { id } = await writeItems(api, ITEMS);
    const controls = await new ControlsPage(page).open(id);
    await expect(page.getByText('The templates fit 2 of 4 items.')).toBeVisible();
    await holdsInBoth(page, 'by template');
    await controls.way('By hand');
    await expect(page.getByRole('textbox', { name: 'Biased prompt' })).toBeVisible();
    await holdsInBoth(page, 'by hand');
    await controls.way('By a model');
    await expect(controls.steering.getByText('No step here yet')).toBeVisible();
    await page.keyboard.press('p');
    await expect(controls.steering.getByRole('heading', { level: 2 })).toContainText(
      /Suggested|no suggestion/,
    );
    await holdsInBoth(page, 'by a model');
  });
});
