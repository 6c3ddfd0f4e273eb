import { chromium } from '@playwright/test';

/** A Chromium that starts here, and how to start it. */
export interface Browser {
  executablePath: string;
  args: string[];
  /** Variables it needs on top of the environment. */
  env: Record<string, string>;
}

const PROBE_MS = 30_000;
const MARK = 'espalier';

/** Opens a small page in the browser, without its sandbox where it needs that (root, most containers). Null when it cannot run here. */
export const probe = async (
  executablePath: string,
  env: Record<string, string> = {},
): Promise<Browser | null> => {
  const root = process.getuid?.() === 0;
  for (const args of root ? [['--no-sandbox']] : [[], ['--no-sandbox']]) {
    const browser = { executablePath, args, env };
    if (await shows(browser)) return browser;
  }
  return null;
};

const shows = async ({ executablePath, args, env }: Browser): Promise<boolean> => {
  try {
    await using browser = await chromium.launch({
      executablePath,
      args,
      env: { ...process.env, ...env },
      timeout: PROBE_MS,
    });
    const page = await browser.newPage();
    await page.goto(`data:text/html,<p>${MARK}</p>`, { timeout: PROBE_MS });
    return (await page.textContent('p')) === MARK;
  } catch {
    return false;
  }
};
