import type { Browser } from '@playwright/test';

/** Set by the page itself, in milliseconds since its navigation began. */
interface Marked {
  firstCards?: number;
}

/** The milliseconds from the navigation to the frame that shows the first cards, in a browser context that knows nothing yet. */
export const timeToCards = async (browser: Browser, url: string): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(markFirstCards);
    await page.goto(url, { waitUntil: 'commit' });
    const marked = await page.waitForFunction(() => (window as Marked).firstCards);
    return (await marked.jsonValue()) as number;
  } finally {
    await context.close();
  }
};

/** Looks once a frame; the frame after the one that first holds a card has painted it. */
const markFirstCards = (): void => {
  const look = (): void => {
    const cards = document.querySelectorAll('.react-flow__node');
    const isShown = cards.length > 0 && [...cards].some((card) => card.textContent !== '');
    requestAnimationFrame(
      isShown
        ? () => {
            (window as Marked).firstCards = performance.now();
          }
        : look,
    );
  };
  requestAnimationFrame(look);
};
