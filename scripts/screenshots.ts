import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { ScalingRunView } from '../lib/contract/scaling-runs.ts';
import type { LoomSnapshot } from '../lib/contract/snapshot.ts';
import type { Loom } from '../lib/loom/loom.ts';
import { PRACTICE_FAMILY } from '../lib/scaling/models/practice-family.ts';
import { ApiClient } from '../tests/support/api-client.ts';
import { startApp } from '../tests/support/app-server.ts';
import { findChromium } from '../tests/support/chromium/find-chromium.ts';
import { root } from './lib/root.ts';

// Makes the pictures of the README: the practice model's work, the same on every machine but for chance.
const FOLDER = join(root, 'docs/screenshots');
const STEPS = 9;
/** For the event stream, texts in view and the layout. */
const SETTLE_MS = 2500;
/** Items of the loom that is scored. */
const SCORED = 120;
const PATIENCE_MS = 300_000;
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

/** A second loom, long enough for a law, steered by the autopilot, and its scaling run. */
const scoreLoom = async (api: ApiClient): Promise<{ loomId: string; runId: string }> => {
  const { loom } = await api.ok<{ loom: Loom }>('POST', '/api/looms', {
    title: 'Tempting but wrong, pilot 2',
    template: 'tempting-but-wrong',
  });
  await api.ok('PUT', `/api/looms/${loom.id}/autopilot`, {
    on: true,
    limits: { steps: SCORED, tokens: null, minConfidence: 0, whenUnsure: 'flag', flags: SCORED },
  });
  await until(async () => {
    const { autopilot } = await api.ok<LoomSnapshot>('GET', `/api/looms/${loom.id}`);
    return autopilot?.on ? null : autopilot;
  });
  const runId = 'pictures-scaling';
  const of = `/api/datasets/${loom.id}/scaling-runs`;
  await api.ok('POST', of, {
    id: runId,
    title: 'Practice family, classification',
    task: 'classification',
    models: PRACTICE_FAMILY.models.map(({ id }) => ({
      familyId: PRACTICE_FAMILY.id,
      modelId: id,
      serverId: null,
    })),
    settings: { method: 'best', reuse: true, concurrency: 4, perMinute: null, tokens: null, samples: 20 },
  });
  await until(async () => {
    const { run } = await api.ok<{ run: ScalingRunView }>('GET', `/api/scaling-runs/${runId}`);
    return run.state === 'done' ? run : null;
  });
  return { loomId: loom.id, runId };
};

const until = async <T>(look: () => Promise<T | null | undefined>): Promise<T> => {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const seen = await look();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the pictures’ second loom took too long');
};

const shoot = async (page: Page, url: string, name: string) => {
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
};

const shootAll = async (
  browser: Browser,
  url: string,
  loomId: string,
  scored: { loomId: string; runId: string },
) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    await shoot(page, `${url}/looms/${loomId}`, `loom-${colorScheme}`);
    await shoot(page, `${url}/datasets/${loomId}`, `dataset-${colorScheme}`);
    await shoot(page, `${url}/looms/${loomId}/judging?tab=audit`, `judging-${colorScheme}`);
    await shoot(
      page,
      `${url}/datasets/${scored.loomId}/scaling?run=${scored.runId}`,
      `scaling-${colorScheme}`,
    );
    await shoot(page, url, `looms-${colorScheme}`);
    await shoot(page, `${url}/settings`, `settings-${colorScheme}`);
    await page.close();
  }
};

mkdirSync(FOLDER, { recursive: true });
await using app = await startApp();
const api = new ApiClient(app.url);
const loomId = await growLoom(api);
const scored = await scoreLoom(api);
const { executablePath, args, env } = await findChromium();
await using browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
await shootAll(browser, app.url, loomId, scored);
console.log(`Twelve pictures are in ${FOLDER}.`);
