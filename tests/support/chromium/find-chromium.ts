import { type Browser, probe } from './browser.ts';
import { debianBrowser } from './debian-package.ts';
import { installedBrowser } from './installed.ts';
import { npmPackageBrowser } from './npm-package.ts';
import { playwrightBrowser } from './playwright-install.ts';

/** Where a browser may come from, in the order tried. */
const SOURCES = {
  installed: installedBrowser,
  npm: npmPackageBrowser,
  playwright: playwrightBrowser,
  debian: debianBrowser,
} satisfies Record<string, () => Promise<Browser | null>>;

const NONE =
  'No Chromium runs here: install Chromium or Google Chrome, or run "npx playwright install --with-deps chromium", or set CHROMIUM_PATH to one.';

/**
 * A Chromium that really starts: the one CHROMIUM_PATH names, else the first of an installed one, the one inside the npm
 * packages, Playwright's own and Debian's. CHROMIUM_SOURCE narrows it to one of these. Throws with what to install.
 */
export const findChromium = async (env: NodeJS.ProcessEnv = process.env): Promise<Browser> => {
  if (env.CHROMIUM_PATH) return named(env.CHROMIUM_PATH);
  for (const [source, find] of Object.entries(SOURCES)) {
    if (env.CHROMIUM_SOURCE && env.CHROMIUM_SOURCE !== source) continue;
    const browser = await find();
    if (browser) return browser;
  }
  throw new Error(NONE);
};

const named = async (path: string): Promise<Browser> => {
  const browser = await probe(path);
  if (!browser) throw new Error(`CHROMIUM_PATH is ${path}, and no Chromium starts from there.`);
  return browser;
};
