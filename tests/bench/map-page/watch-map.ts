import type { Page } from '@playwright/test';

/** Milliseconds from the request to the worker until each of its answers; and of the page's longest task since that request. */
export interface MapTimes {
  pca: number;
  clusters: number;
  umap: number;
  longestTask: number;
}

/** Set by the page itself. */
interface Watched {
  mapTimes?: Partial<MapTimes> & { done?: boolean };
}

/** Listens to every worker of the pages to come; the function it gives waits until the map is whole. */
export const watchMap = async (page: Page): Promise<(timeout: number) => Promise<MapTimes>> => {
  await page.addInitScript(watch);
  return async (timeout) => {
    await page.waitForFunction(() => (window as Watched).mapTimes?.done, undefined, { timeout });
    await page.waitForTimeout(500);
    const {
      pca = 0,
      clusters = 0,
      umap = 0,
      longestTask = 0,
    } = await page.evaluate(() => (window as Watched).mapTimes ?? {});
    return { pca, clusters, umap, longestTask };
  };
};

const watch = (): void => {
  const times: Record<string, number | boolean> = { longestTask: 0 };
  (window as Watched).mapTimes = times;
  const Original = window.Worker;
  let begun = Number.POSITIVE_INFINITY;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= begun) times.longestTask = Math.max(Number(times.longestTask), duration);
  }).observe({ type: 'longtask' });
  window.Worker = class extends Original {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
        if (data.kind === 'done') times.done = true;
        else times[data.kind] = performance.now() - begun;
      });
    }
    override postMessage(message: unknown): void {
      begun = Math.min(begun, performance.now());
      super.postMessage(message);
    }
  };
};
