import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Menus, popovers and tooltips stand at the end of the page, outside its landmarks, as the ARIA practices have them. */
const FLOATING = '[data-radix-popper-content-wrapper]';

/** Holds what is on screen against every rule of axe; goes on after a violation, so that one run names them all. */
export const isAccessible = async (page: Page, screen: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).disableRules('region').analyze();
  const outside = await new AxeBuilder({ page }).withRules('region').exclude(FLOATING).analyze();
  const told = [...violations, ...outside.violations].flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${impact}): ${target.join(' ')} ${html.slice(0, 160)}`),
  );
  expect.soft(told, screen).toEqual([]);
};
