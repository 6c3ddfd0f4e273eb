import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { type Browser, probe } from './browser.ts';

/** The one that `npx playwright install chromium` put in place. */
export const playwrightBrowser = async (): Promise<Browser | null> => {
  const path = chromium.executablePath();
  return existsSync(path) ? probe(path) : null;
};
