import type { Browser, Page } from '@playwright/test';
import { VIEWPORT } from '../loom-page/launch.ts';

/** A person opens a loom, reads each step for `readMs` and accepts it with Enter. Gives, for each accept, the milliseconds from the key to the frame with the next candidates, ranked. */
export const readAndAccept = async (
  browser: Browser,
  url: string,
  { accepts, readMs }: { accepts: number; readMs: number },
): Promise<number[]> => {
  await using page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url);
  await page.getByRole('status').filter({ hasText: 'Connected' }).waitFor({ state: 'attached' });
  const waits: number[] = [];
  for (let step = 1; step <= accepts; step++) {
    await page.waitForTimeout(readMs);
    waits.push(await acceptStep(page, step));
  }
  return waits;
};

/** Set by the page itself. */
interface Watched {
  shown?: Promise<number>;
}

const acceptStep = async (page: Page, step: number): Promise<number> => {
  await page.evaluate(watchForStep, step + 1);
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as Watched).shown ?? Number.NaN);
};

/** In the page: from the next key to the frame after the one in which a step is shown with its suggestion. */
const watchForStep = (step: number): void => {
  const isShown = (): boolean => {
    const panel = document.querySelector('section[aria-label="Steering"]');
    const title = panel?.querySelector('h2')?.textContent ?? '';
    return (
      title.startsWith(`Step ${step}`) &&
      title.includes('Suggested') &&
      (panel?.querySelectorAll('li[aria-label^="Candidate"]').length ?? 0) > 1
    );
  };
  (window as Watched).shown = new Promise((resolve) => {
    const onKey = (): void => {
      const pressed = performance.now();
      const look = (): void => {
        requestAnimationFrame(isShown() ? () => resolve(performance.now() - pressed) : look);
      };
      look();
    };
    addEventListener('keydown', onKey, { once: true, capture: true });
  });
};
