import { expect, type Locator, type Page } from '@playwright/test';

/** The screen of one dataset, as a person finds things on it. */
export class DatasetPage {
  readonly page: Page;
  readonly header: Locator;
  readonly counts: Locator;
  readonly grid: Locator;
  /** The rows in sight. */
  readonly rows: Locator;
  /** How many rows pass. */
  readonly shown: Locator;
  /** What the screen says of the last act. */
  readonly toast: Locator;

  constructor(page: Page) {
    this.page = page;
    this.header = page.getByRole('banner');
    this.counts = this.header.getByRole('status', { name: 'Counts' });
    this.grid = page.getByRole('grid', { name: 'Items' });
    this.rows = this.grid.locator('tbody').getByRole('row');
    this.shown = page.getByRole('status', { name: 'Items shown' });
    this.toast = page.getByRole('region', { name: /^Messages/ });
  }

  /** Opens a dataset and waits until its rows are there. */
  async open(id: string, query = ''): Promise<this> {
    await this.page.goto(`/datasets/${id}${query}`);
    await this.isRead();
    return this;
  }

  async isRead(): Promise<void> {
    await expect(this.row(1)).toBeVisible();
  }

  /** An item by its number in the dataset. */
  row(number: number): Locator {
    return this.grid.getByRole('row').filter({
      has: this.page.getByRole('checkbox', { name: `Pick item ${number}`, exact: true }),
    });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tablist', { name: 'Views of the dataset' }).getByRole('tab', { name });
  }

  /** The item that stands open beside the others. */
  item(number: number): Locator {
    return this.page.getByRole('complementary', { name: `Item ${number}`, exact: true });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async undoByToast(): Promise<void> {
    await this.toast.getByRole('button', { name: 'Undo' }).click();
  }

  /** The whole dataset hash, as its button copies it. */
  async hash(): Promise<string> {
    const name = await this.header
      .getByRole('button', { name: /^Copy the dataset hash/ })
      .getAttribute('aria-label');
    return /[0-9a-f]{32}/.exec(name ?? '')?.[0] ?? '';
  }
}
