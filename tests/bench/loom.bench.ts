import '../support/resolve-hooks.mjs';
import type { BrowserContext } from '@playwright/test';
import { startApp } from '../support/app-server.ts';
import { bonsaiLoom } from './loom-page/bonsai-loom.ts';
import { launch, VIEWPORT } from './loom-page/launch.ts';
import { calmestPan } from './loom-page/pan.ts';
import { timeToCards } from './loom-page/time-to-cards.ts';
import { byTurns, calmest, median } from './measuring.ts';
import type { Measure } from './run.ts';

const FEW = 100;
const MANY = 10_000;
const OPENINGS = 9;
const PANS = 2;
const SETTLE_MS = 1500;

/**
 * The page of a large loom against that of a small one, both imported: opening it to the first cards, as whoever
 * opened a loom before does (the app's own files are cached), and panning it.
 */
export async function run(): Promise<Measure[]> {
  await using app = await startApp();
  await using browser = await launch();
  const [few, many] = [await importLoom(app.url, FEW), await importLoom(app.url, MANY)];
  const context = await browser.newContext({ viewport: VIEWPORT });
  const opened = await byTurns(OPENINGS, {
    few: () => timeToCards(context, few),
    many: () => timeToCards(context, many),
  });
  const panned = await byTurns(PANS, {
    few: () => panLoom(context, few),
    many: () => panLoom(context, many),
  });
  const size = MANY.toLocaleString('en');
  return [
    {
      name: `opening a loom of ${FEW} nodes to first cards`,
      value: median(opened.few),
      unit: 'ms',
      budget: null,
    },
    {
      name: `opening one of ${size} against it`,
      value: median(opened.many) / median(opened.few),
      unit: '×',
      budget: 1.5,
    },
    { name: `panning a loom of ${FEW} nodes, a frame`, value: calmest(panned.few), unit: 'ms', budget: null },
    {
      name: `panning one of ${size} against it`,
      value: calmest(panned.many) / calmest(panned.few),
      unit: '×',
      budget: 1.2,
    },
  ];
}

const importLoom = async (url: string, nodes: number): Promise<string> => {
  const { importAt } = await import('../support/import-file.ts');
  const { loomId, preview } = await importAt(url, 'loom.json', bonsaiLoom(nodes));
  if (preview.nodes !== nodes) throw new Error(`${preview.nodes} nodes were imported, not ${nodes}.`);
  return `${url}/looms/${loomId}`;
};

const panLoom = async (context: BrowserContext, url: string): Promise<number> => {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('.react-flow__node');
  await page.waitForTimeout(SETTLE_MS);
  const { mean } = await calmestPan(page);
  await page.close();
  return mean;
};
