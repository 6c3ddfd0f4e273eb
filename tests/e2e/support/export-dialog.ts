import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { hydrated } from './hydrated.ts';

export interface Saved {
  name: string;
  bytes: Uint8Array;
}

/** The export dialog, as a person finds things in it. */
export class ExportDialog {
  readonly page: Page;
  readonly dialog: Locator;
  readonly formats: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Export' });
    this.formats = this.dialog.getByRole('radio');
  }

  /** Opens it from the screen that is there. */
  async open(): Promise<this> {
    const button = this.page.getByRole('banner').getByRole('button', { name: 'Export' });
    await hydrated(button);
    await button.click();
    await expect(this.formats.first()).toBeVisible();
    return this;
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  format(name: string): Locator {
    return this.formats.and(this.page.getByRole('radio', { name: new RegExp(`^${name}\\b`) }));
  }

  /** What it says about a chosen format. */
  about(name: string): Locator {
    return this.dialog.getByRole('region', { name, exact: true });
  }

  async choose(name: string): Promise<Locator> {
    await this.format(name).check();
    await expect(this.about(name)).toBeVisible();
    return this.about(name);
  }

  /** The text shown of each file, by its name, and whether that is all of it. */
  async preview(): Promise<Map<string, { text: string; whole: boolean }>> {
    const boxes = this.dialog.getByRole('region', { name: /^Preview of / });
    await expect(boxes).toHaveCount(1);
    const tabs = await this.dialog.getByRole('tab').all();
    const shown = new Map<string, { text: string; whole: boolean }>();
    for (const tab of tabs.length > 0 ? tabs : [null]) {
      await tab?.click();
      const name = (await boxes.getAttribute('aria-label')) ?? '';
      if (tab) expect(name).toBe(`Preview of ${await tab.textContent()}`);
      const text = (await boxes.textContent()) ?? '';
      const whole = await this.dialog.getByRole('figure').getByText('All of it.').isVisible();
      shown.set(name.slice('Preview of '.length), { text, whole });
    }
    return shown;
  }

  async save(link = 'Download'): Promise<Saved> {
    // A browser under load now and then starts no download at a click; a second click is what a person does.
    const begun = async (timeout: number) => {
      const arrives = this.page.waitForEvent('download', { timeout });
      await this.dialog.getByRole('link', { name: link, exact: true }).click();
      return arrives;
    };
    const file = await begun(5_000).catch(() => begun(15_000));
    expect(await file.failure()).toBeNull();
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** The file at the address of the link, under the name it would be saved by. No download begins: that is what takes a browser its time. */
  async follow(link = 'Download'): Promise<Saved> {
    const anchor = this.dialog.getByRole('link', { name: link, exact: true });
    await expect(anchor).toHaveAttribute('download');
    const response = await this.page.request.get((await anchor.getAttribute('href')) ?? '');
    expect(response.ok()).toBe(true);
    const name =
      /filename\*=UTF-8''([^;]+)/u.exec(response.headers()['content-disposition'] ?? '')?.[1] ?? '';
    return { name: decodeURIComponent(name), bytes: await response.body() };
  }
}
