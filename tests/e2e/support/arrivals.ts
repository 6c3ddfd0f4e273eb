import type { Page } from '@playwright/test';

interface Watched {
  arrivals?: Record<string, string[]>;
}

/** Notes from now on every text that each candidate of the steering panel shows, in the order shown. */
export const watchArrivals = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: Record<string, string[]> = {};
    (globalThis as Watched).arrivals = seen;
    const note = () => {
      for (const item of document.querySelectorAll('[data-candidate]')) {
        const id = item.getAttribute('data-candidate') ?? '';
        seen[id] ??= [];
        const texts = seen[id];
        const text = item.querySelector('p')?.textContent ?? '';
        if (texts.at(-1) !== text) texts.push(text);
      }
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });

/** What was noted, a list for each candidate. */
export const arrivalsSeen = (page: Page): Promise<string[][]> =>
  page.evaluate(() => Object.values((globalThis as Watched).arrivals ?? {}));
