import { type Browser, chromium, type Page } from '@playwright/test';
import { startApp } from '../support/app-server.ts';
import { findChromium } from '../support/chromium/find-chromium.ts';
import type { Measure } from './run.ts';

const FEW = 100;
const MANY = [10_000, 100_000];
const FRAMES = 150;
const STEP = 60;
/** Pans a page; the calmest counts, as other work on the machine only adds. */
const REPEATS = 4;

interface Pan {
  mean: number;
  p95: number;
}

/** Waits for the cards in view and for their texts. */
async function open(page: Page, url: string, nodes: number, shape: string): Promise<void> {
  await page.goto(`${url}/dev/canvas?nodes=${nodes}&shape=${shape}`);
  await page.waitForSelector('.react-flow__node');
  await page.waitForTimeout(800);
}

/** Turns the wheel once a frame, there and back, over the canvas; gives the milliseconds between frames. */
const pan = (page: Page): Promise<Pan> =>
  page.evaluate(
    async ({ frames, step }) => {
      const pane = document.querySelector('.react-flow__pane');
      if (!pane) throw new Error('there is no canvas on this page');
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let before = await nextFrame();
      for (let frame = 0; frame < frames; frame++) {
        const back = frame >= frames / 2;
        const deltaX = back ? step : -step;
        const deltaY = (frame / 40) % 2 < 1 ? step / 3 : -step / 3;
        pane.dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, bubbles: true, cancelable: true }));
        const now = await nextFrame();
        times.push(now - before);
        before = now;
      }
      const sorted = times.toSorted((one, two) => one - two);
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      return { mean, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
    },
    { frames: FRAMES, step: STEP },
  );

async function panned(
  browser: Browser,
  url: string,
  nodes: number,
  shape: string,
  far: boolean,
): Promise<Pan> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await open(page, url, nodes, shape);
  if (far) {
    await page.getByRole('button', { name: 'Fit all' }).click();
    await page.waitForTimeout(800);
  }
  let calmest = await pan(page);
  for (let repeat = 1; repeat < REPEATS; repeat++) {
    const times = await pan(page);
    if (times.mean < calmest.mean) calmest = times;
  }
  await page.close();
  return calmest;
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

/** Frame times of panning the canvas at 10,000 and 100,000 nodes, against 100; BENCH_URL names a server that runs already. */
export async function run(): Promise<Measure[]> {
  const { BENCH_URL } = process.env;
  const app = BENCH_URL ? null : await startApp({ env: { ESPALIER_BENCH: '1' } });
  const { env, ...found } = await findChromium();
  const browser = await chromium.launch({ ...found, env: { ...process.env, ...env } });
  try {
    return await compared(browser, BENCH_URL ?? app?.url ?? '');
  } finally {
    await browser.close();
    await app?.stop();
  }
}
