import type { Page } from '@playwright/test';

const FRAMES = 150;
const STEP = 60;
/** Pans a page; the calmest counts, as other work on the machine only adds. */
const REPEATS = 4;

/** Milliseconds between frames. */
export interface Pan {
  mean: number;
  p95: number;
}

export const calmestPan = async (page: Page): Promise<Pan> => {
  let calmest = await pan(page);
  for (let repeat = 1; repeat < REPEATS; repeat++) {
    const times = await pan(page);
    if (times.mean < calmest.mean) calmest = times;
  }
  return calmest;
};

/** Turns the wheel once a frame, there and back, over the canvas. */
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
