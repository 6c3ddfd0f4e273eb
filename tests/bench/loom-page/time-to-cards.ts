import type { BrowserContext } from '@playwright/test';

/** Set by the page itself, in milliseconds since its navigation began. */
interface Marked {
  firstCards?: number;
}

/** The milliseconds from the navigation to the first frame after the one that brought cards with their texts. */
export const timeToCards = async (context: BrowserContext, url: string): Promise<number> => {
  const page = await context.newPage();
  try {
    await page.addInitScript(markFirstCards);
    await page.goto(url, { waitUntil: 'commit' });
    const marked = await page.waitForFunction(() => (window as Marked).firstCards);
    return (await marked.jsonValue()) as number;
  } finally {
    await page.close();
  }
};

const markFirstCards = (): void => {
  const hasCards = (): boolean =>
    [...document.querySelectorAll('.react-flow__node')].some((card) => card.textContent !== '');
  const mark = (): void => {
    (window as Marked).firstCards = performance.now();
  };
  const look = (): void => {
    requestAnimationFrame(hasCards() ? mark : look);
  };
  requestAnimationFrame(look);
};
