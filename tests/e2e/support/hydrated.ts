import { expect, type Locator } from '@playwright/test';

/** Waits until React has taken over an element the server rendered, so that pressing it does something. */
export const hydrated = async (element: Locator): Promise<void> => {
  const isOwned = () =>
    element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')));
  await expect.poll(isOwned, { message: 'hydrated' }).toBe(true);
  // An element is React's own a moment before the page listens to its keys.
  await element.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};
