import type { Browser, Page } from '@playwright/test';
import { startApp } from '../support/app-server.ts';
import { launch, VIEWPORT } from './loom-page/launch.ts';
import type { Measure } from './run.ts';

const FEW = 100;
const MANY = 100_000;
const FRAMES = 150;
/** Pixels each frame: as a wheel or a finger does, and as the scroll bar dragged through the whole. */
const STEPS = { scrolling: 60, leaping: 5_000 };
/** The calmest run counts, as other work on the machine only adds. */
const REPEATS = 3;

interface Frames {
  mean: number;
  p95: number;
  /** Frames in which no row was in the middle of the table. */
  blank: number;
}

/** Opens the table over made-up rows and waits until all are read. */
async function open(browser: Browser, url: string, rows: number): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${url}/dev/dataset?rows=${rows}`);
  const count = page.getByRole('status', { name: 'Items shown' });
  await count.getByText(`${rows.toLocaleString('en')} items`, { exact: true }).waitFor({ timeout: 60_000 });
  return page;
}

/** Scrolls a fixed way each frame, down and from the end up again. */
const scroll = (page: Page, step: number): Promise<Frames> =>
  page.evaluate(
    async ({ frames, step }) => {
      const grid = document.querySelector('[data-grid="items"]');
      if (!grid) throw new Error('there is no table on this page');
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const box = grid.getBoundingClientRect();
      const isBlank = () =>
        !document.elementFromPoint(box.left + 200, box.top + box.height / 2)?.closest('tbody tr');
      const times: number[] = [];
      let blank = 0;
      let down = true;
      grid.scrollTop = 0;
      let before = await nextFrame();
      for (let frame = 0; frame < frames; frame++) {
        const wanted = grid.scrollTop + (down ? step : -step);
        grid.scrollTop = wanted;
        if (grid.scrollTop !== wanted) down = !down;
        const now = await nextFrame();
        times.push(now - before);
        if (isBlank()) blank++;
        before = now;
      }
      const sorted = times.toSorted((one, two) => one - two);
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      return { mean, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, blank };
    },
    { frames: FRAMES, step },
  );

const calmest = async (page: Page, step: number): Promise<Frames> => {
  const runs: Frames[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) runs.push(await scroll(page, step));
  return runs.reduce((best, run) => (run.mean < best.mean ? run : best));
};

/** Milliseconds from a press until its outcome is on screen. */
async function timed(press: () => Promise<void>, shown: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await press();
  await shown();
  return performance.now() - from;
}

async function measured(browser: Browser, url: string): Promise<Measure[]> {
  const few = await open(browser, url, FEW);
  const many = await open(browser, url, MANY);
  const measures: Measure[] = [];
  for (const [how, step] of Object.entries(STEPS)) {
    const [least, most] = [await calmest(few, step), await calmest(many, step)];
    const name = `${how} through ${MANY.toLocaleString('en')} rows`;
    const tell = (what: string, value: number, unit: string, budget: number | null = null) =>
      measures.push({ name: what, value, unit, budget });
    tell(`${how} through ${FEW} rows, a frame`, least.mean, 'ms');
    tell(`${name}, a frame`, most.mean, 'ms');
    tell(`${name}, 95th percentile`, most.p95, 'ms');
    tell(`${name} against ${FEW}, a frame`, most.mean / least.mean, '×', how === 'scrolling' ? 1.2 : null);
    tell(`${name}, frames with a hole`, (most.blank / FRAMES) * 100, '%', how === 'scrolling' ? 0 : null);
  }
  const search = await timed(
    () => many.getByRole('searchbox', { name: 'Search items' }).fill('99999'),
    () => many.getByText('1 of 100,000 items').waitFor(),
  );
  await many.getByRole('searchbox', { name: 'Search items' }).fill('');
  const sort = await timed(
    () => many.getByRole('button', { name: 'Question' }).click(),
    () => many.locator('th[aria-sort="ascending"]').waitFor(),
  );
  measures.push({
    name: `searching ${MANY.toLocaleString('en')} rows`,
    value: search,
    unit: 'ms',
    budget: null,
  });
  measures.push({ name: `sorting ${MANY.toLocaleString('en')} rows`, value: sort, unit: 'ms', budget: null });
  return measures;
}

/** Frame times of the dataset table at 100,000 rows against 100. BENCH_URL names a server that runs already. */
export async function run(): Promise<Measure[]> {
  const { BENCH_URL } = process.env;
  const app = BENCH_URL ? null : await startApp({ env: { ESPALIER_BENCH: '1' } });
  await using browser = await launch();
  try {
    return await measured(browser, BENCH_URL ?? app?.url ?? '');
  } finally {
    await app?.stop();
  }
}
