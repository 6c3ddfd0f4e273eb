import { expect, type Locator, type Page } from '@playwright/test';
import { hydrated } from './hydrated.ts';

/** The scaling runs of one dataset, as a person finds things on the page. */
export class ScalingPage {
  readonly page: Page;
  readonly rail: Locator;
  readonly form: Locator;
  readonly verdicts: Locator;
  /** The points of the large figure. */
  readonly points: Locator;
  readonly models: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rail = page.getByRole('navigation', { name: 'Runs' });
    this.form = page.getByRole('form', { name: 'New run' });
    this.verdicts = page.getByRole('list', { name: 'Verdicts' });
    this.points = page
      .getByRole('region', { name: 'Figure', exact: true })
      .getByRole('group', { name: /^Points of/ })
      .getByRole('button');
    this.models = page.getByRole('table', { name: 'Models of the run' });
  }

  async open(datasetId: string, query = ''): Promise<this> {
    await this.page.goto(`/datasets/${datasetId}/scaling${query}`);
    await hydrated(this.page.getByRole('button', { name: 'Keys', exact: true }));
    return this;
  }

  /** The run that is open. */
  run(title: string | RegExp): Locator {
    return this.page.getByRole('region', { name: title });
  }

  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tablist', { name: 'Views of the run' }).getByRole('tab', { name });
  }

  row(model: string): Locator {
    return this.models.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: model, exact: true }),
    });
  }

  /** The form of a new run, with all that it can be made of. */
  async newRun(): Promise<Locator> {
    await this.press('n');
    await expect(this.form.getByRole('textbox', { name: 'Title' })).toBeVisible();
    return this.form;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
}
