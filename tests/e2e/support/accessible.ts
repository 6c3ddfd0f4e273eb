import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Menus, popovers and tooltips stand at the end of the page, outside its landmarks, as the ARIA practices have them. */
const FLOATING = '[data-radix-popper-content-wrapper]';

/** Pages without frames need no page beside them to gather results in, and of what is right nothing is told: twice as fast. */
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** Holds what is on screen against every rule of axe; goes on after a violation, so that one run names them all. */
export const isAccessible = async (page: Page, screen: string): Promise<void> =>
  report(axeOn(page), page, screen);

/** Holds the colours on screen against axe's rule of contrast: all that another theme changes. */
export const hasContrast = async (page: Page, screen: string): Promise<void> =>
  report(axeOn(page).withRules('color-contrast'), page, screen);

/** Every rule in the light, then the colours in the dark: of one page, which keeps what is open on it. */
export const holdsInBoth = async (page: Page, screen: string): Promise<void> => {
  await isAccessible(page, screen);
  await inTheme(page, 'dark');
  await hasContrast(page, `${screen}, in the dark`);
  await inTheme(page, 'light');
};

const inTheme = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
};

/** A colour on its way is neither of the two: waits until nothing has moved for two frames. */
const isStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const moving = () =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
        );
    for (let still = 0, frames = 0; still < 2 && frames < 200; frames++) {
      await frame();
      still = moving().length === 0 ? still + 1 : 0;
    }
  });

const report = async (axe: AxeBuilder, page: Page, screen: string): Promise<void> => {
  const told: string[] = [];
  await isStill(page);
  for (const { id, impact, nodes } of (await axe.analyze()).violations)
    for (const { target, html } of nodes) {
      const selector = target.flat().join(' ');
      if (id === 'region' && (await isFloating(page, selector))) continue;
      told.push(`${id} (${impact}): ${selector} ${html.slice(0, 160)}`);
    }
  expect.soft(told, screen).toEqual([]);
};

const isFloating = (page: Page, selector: string): Promise<boolean> =>
  page
    .locator(`css=${selector}`)
    .first()
    .evaluate((element, floating) => element.closest(floating) !== null, FLOATING);
