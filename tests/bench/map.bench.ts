import type { Browser, Page } from '@playwright/test';
import { startApp } from '../support/app-server.ts';
import { launch, VIEWPORT } from './loom-page/launch.ts';
import { panMap } from './map-page/pan-map.ts';
import { type MapTimes, watchMap } from './map-page/watch-map.ts';
import type { Measure } from './run.ts';

const FEW = 300;
const MANY = 10_000;
const COMPUTED_MS = 120_000;

async function open(page: Page, url: string, rows: number): Promise<MapTimes> {
  const times = await watchMap(page);
  await page.goto(`${url}/dev/map?rows=${rows}`);
  return times(COMPUTED_MS);
}

async function compared(browser: Browser, url: string): Promise<Measure[]> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await open(page, url, FEW);
  const few = await panMap(page);
  const times = await open(page, url, MANY);
  const many = await panMap(page);
  await page.close();
  const rows = MANY.toLocaleString('en');
  return [
    { name: `panning the map: ${FEW} items, a frame`, value: few.mean, unit: 'ms', budget: null },
    {
      name: `panning the map: ${rows} against ${FEW}, a frame`,
      value: many.mean / few.mean,
      unit: '×',
      budget: 1.2,
    },
    { name: `panning the map: ${rows} items, 95th percentile`, value: many.p95, unit: 'ms', budget: null },
    { name: `${rows} items: PCA is there after`, value: times.pca, unit: 'ms', budget: null },
    { name: `${rows} items: clusters are there after`, value: times.clusters, unit: 'ms', budget: null },
    { name: `${rows} items: UMAP is there after`, value: times.umap, unit: 'ms', budget: null },
    {
      name: `${rows} items: longest task of the page while it computes`,
      value: times.longestTask,
      unit: 'ms',
      budget: null,
    },
  ];
}

/** The map of 10,000 made-up items: frames while panning, how long the worker takes, and what is left for the page to do. */
export async function run(): Promise<Measure[]> {
  const { BENCH_URL } = process.env;
  const app = BENCH_URL ? null : await startApp({ env: { ESPALIER_BENCH: '1' } });
  await using browser = await launch();
  try {
    return await compared(browser, BENCH_URL ?? app?.url ?? '');
  } finally {
    await app?.stop();
  }
}
