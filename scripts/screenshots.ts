import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Loom } from '../lib/loom/loom.ts';
import { ApiClient } from '../tests/support/api-client.ts';
import { startApp } from '../tests/support/app-server.ts';
import { findChromium } from '../tests/support/chromium/find-chromium.ts';
import { root } from './lib/root.ts';

// Makes the pictures of the README: the practice model's work, the same on every machine but for chance.
const FOLDER = join(root, 'docs/screenshots');
const STEPS = 9;
/** For the event stream, texts in view and the layout. */
const SETTLE_MS = 2500;
/** Every fourth step the second candidate is taken, so that the tree shows overrides. */
const OVERRIDE_EVERY = 4;

const growLoom = async (api: ApiClient): Promise<string> => {
  const { loom } = await api.ok<{ loom: Loom }>('POST', '/api/looms', {
    title: 'Tempting but wrong, pilot',
    template: 'tempting-but-wrong',
  });
  // A blind step would show a picture of nothing.
  const settings = { judge: { ...loom.settings.judge, blindShare: 0 } };
  await api.ok('PATCH', `/api/looms/${loom.id}`, { settings });
  for (let step = 1; step <= STEPS; step++) {
    const view = await api.runStep(loom.id);
    const ranking = view.rankings.at(-1);
    const order = ranking?.order ?? view.nodes.map((node) => node.id);
    const suggestion = ranking?.suggestion ?? order[0];
    const taken = step % OVERRIDE_EVERY === 0 ? order.find((id) => id !== suggestion) : suggestion;
    if (!taken) throw new Error(`step ${step} has no candidate to take`);
    await api.choose(view, taken);
  }
  await api.runStep(loom.id);
  return loom.id;
};

const shoot = async (page: Page, url: string, name: string) => {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
};

const shootAll = async (browser: Browser, url: string, loomId: string) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await shoot(page, `${url}/looms/${loomId}`, `loom-${colorScheme}`);
    await shoot(page, `${url}/datasets/${loomId}`, `dataset-${colorScheme}`);
    await shoot(page, `${url}/looms/${loomId}/judging?tab=audit`, `judging-${colorScheme}`);
    await shoot(page, url, `looms-${colorScheme}`);
    await shoot(page, `${url}/settings`, `settings-${colorScheme}`);
    await page.close();
  }
};

mkdirSync(FOLDER, { recursive: true });
await using app = await startApp();
const loomId = await growLoom(new ApiClient(app.url));
const { executablePath, args, env } = await findChromium();
await using browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
await shootAll(browser, app.url, loomId);
console.log(`Ten pictures are in ${FOLDER}.`);
