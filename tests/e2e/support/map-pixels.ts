import type { Locator } from '@playwright/test';

/** How much is painted on the map's points, and a sum that changes with where and in which colours. */
export const drawnPixels = (map: Locator): Promise<{ count: number; sum: number }> =>
  map
    .locator('canvas')
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let count = 0;
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 3] === 0) continue;
        count++;
        sum = (sum * 31 + (data[at] ?? 0) + 7 * (data[at + 1] ?? 0) + at) % 1_000_000_007;
      }
      return { count, sum };
    });

/** A place in the map, in CSS pixels, well inside a painted point and clear of what lies over the map's edges. */
export const pixelOnPoint = async (map: Locator): Promise<{ x: number; y: number }> => {
  const place = await map
    .locator('canvas')
    .first()
    .evaluate((element) => {
      const canvas = element as HTMLCanvasElement;
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      const isPainted = (x: number, y: number) => (data?.[(y * width + x) * 4 + 3] ?? 0) > 200;
      const isInside = (x: number, y: number) =>
        [-2, 0, 2].every((dx) => [-2, 0, 2].every((dy) => isPainted(x + dx, y + dy)));
      const density = width / canvas.clientWidth;
      for (let y = Math.round(height * 0.2); y < height * 0.8; y++)
        for (let x = Math.round(width * 0.3); x < width * 0.8; x++)
          if (isInside(x, y)) return { x: x / density, y: y / density };
      return null;
    });
  if (!place) throw new Error('There is no point on the map.');
  return place;
};
