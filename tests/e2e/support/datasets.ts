import { expect, type Locator, type Page } from '@playwright/test';
import { nanoid } from 'nanoid';
import type { DatasetView } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';
import type { ApiClient } from '../../support/api-client.ts';
import { grow, makePracticeLoom } from './looms.ts';

/** A loom on the practice model whose path holds so many items, and where asked one text that is none. Gives its id. */
export const makeDataset = async (api: ApiClient, items: number, stray = false): Promise<string> => {
  const { id } = await makePracticeLoom(api, { autoPropose: false });
  await grow(api, id, items);
  if (stray) {
    const view = await api.runStep(id);
    const text = 'This stands between the items and is none.\n\n';
    await api.choose(view, nanoid(), { edited: { from: view.nodes[0]?.id, text } });
  }
  return id;
};

export const rowsOf = async (api: ApiClient, id: string): Promise<Row[]> =>
  (await api.ok<{ rows: Row[] }>('GET', `/api/datasets/${id}/rows`)).rows;

export const viewOf = (api: ApiClient, id: string): Promise<DatasetView> =>
  api.ok('GET', `/api/datasets/${id}`);

/** The screen of one dataset, as a person finds things on it. */
export class DatasetPage {
  readonly page: Page;
  readonly header: Locator;
  readonly counts: Locator;
  readonly grid: Locator;
  /** The rows in sight. */
  readonly rows: Locator;
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

  /** Opens a dataset and waits until all its rows are read. */
  async open(id: string, query = ''): Promise<this> {
    await this.page.goto(`/datasets/${id}${query}`);
    await this.areRead();
    return this;
  }

  async areRead(): Promise<void> {
    await expect(this.shown).toHaveText(/\d items?$/);
    await expect(this.rows.first()).toBeVisible();
  }

  /** A row by the number of its item. */
  row(number: number): Locator {
    return this.rows.filter({
      has: this.page.getByRole('checkbox', { name: `Pick item ${number}`, exact: true }),
    });
  }

  panel(number: number): Locator {
    return this.page.getByRole('complementary', { name: `Item ${number}`, exact: true });
  }

  tab(name: RegExp | string): Locator {
    return this.page.getByRole('tab', { name });
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async undoByToast(): Promise<void> {
    await this.toast.getByRole('button', { name: 'Undo' }).click();
  }
}
