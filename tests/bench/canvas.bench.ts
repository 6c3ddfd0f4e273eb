import type { Browser, Page } from '@playwright/test';
import { startApp } from '../support/app-server.ts';
import { launch, VIEWPORT } from './loom-page/launch.ts';
import { calmestPan, type Pan } from './loom-page/pan.ts';
import type { Measure } from './run.ts';

const FEW = 100;
const MANY = [10_000, 100_000];
const SETTLE_MS = 800;

/** Waits for the cards in view and for their texts. */
async function open(page: Page, url: string, nodes: number, shape: string): Promise<void> {
  await page.goto(`${url}/dev/canvas?nodes=${nodes}&shape=${shape}`);
  await page.waitForSelector('.react-flow__node');
  await page.waitForTimeout(SETTLE_MS);
}

async function panned(
  browser: Browser,
  url: string,
  nodes: number,
  shape: string,
  far: boolean,
): Promise<Pan> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await open(page, url, nodes, shape);
  if (far) {
    await page.getByRole('button', { name: 'Fit all' }).click();
    await page.waitForTimeout(SETTLE_MS);
  }
  const times = await calmestPan(page);
  await page.close();
  return times;
}

async function compared(browser: Browser, url: string): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const far of [false, true]) {
    const how = far ? 'panning, all in view' : 'panning, cards';
    const few = await panned(browser, url, FEW, 'path', far);
    measures.push({ name: `${how}: ${FEW} nodes, a frame`, value: few.mean, unit: 'ms', budget: null });
    for (const nodes of MANY) {
      for (const shape of ['path', 'bushy']) {
        const many = await panned(browser, url, nodes, shape, far);
        const name = `${how}: ${nodes.toLocaleString('en')} nodes (${shape})`;
        const budget = nodes === MANY[0] ? 1.2 : null;
        measures.push({
          name: `${name} against ${FEW}, a frame`,
          value: many.mean / few.mean,
          unit: '×',
          budget,
        });
        measures.push({ name: `${name}, 95th percentile`, value: many.p95, unit: 'ms', budget: null });
      }
    }
  }
  return measures;
}

/**
 * Frame times of panning the canvas alone at 10,000 and 100,000 nodes of two shapes, near and far, against 100;
 * `loom.bench.ts` pans the whole page. BENCH_URL names a server that runs already.
 */
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
