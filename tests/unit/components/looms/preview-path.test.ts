import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PREVIEW, previewPath } from '@/components/looms/preview-path';

const ticks = (path: string) =>
  [...path.matchAll(/M(\d+) \d+v(\d+)/g)].map(([, x, length]) => ({ x: Number(x), length: Number(length) }));

describe('previewPath', () => {
  it('shows nothing but the open step before the first choice', () => {
    expect(previewPath([])).toMatchObject({ siblings: '', spine: 'M6 9H6' });
  });

  it('draws a longer line for more candidates and none where only one stood', () => {
    const lengths = ticks(previewPath([5, 1, 3]).siblings);
    expect(lengths.map(({ x }) => x)).toEqual([6, 26]);
    expect(lengths[0]?.length).toBeGreaterThan(lengths[1]?.length ?? 0);
  });

  it('runs in from the edge when there are more steps than fit', () => {
    expect(previewPath(Array(PREVIEW.steps).fill(5)).spine).toMatch(/^M6 /);
    expect(previewPath(Array(PREVIEW.steps + 1).fill(5)).spine).toMatch(/^M0 /);
  });

  it('stays inside its drawing', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40)), (widths) => {
        const { siblings, end } = previewPath(widths);
        expect(end.x).toBeLessThan(PREVIEW.width);
        for (const { x, length } of ticks(siblings)) {
          expect(x).toBeLessThan(end.x);
          expect(length).toBeLessThan(PREVIEW.height - 9);
        }
      }),
    );
  });
});
