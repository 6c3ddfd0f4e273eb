import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centredOn, contains, fitted, pannedTo, type Rect, seen, zoomedAt } from '@/lib/loom/layout';

const size = { width: 1000, height: 600 };
const margin: Rect = { x0: 40, y0: 40, x1: 40, y1: 40 };
const box = (x: number, y: number, width: number, height: number): Rect => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});
const number = fc.integer({ min: -5000, max: 5000 });

describe('pannedTo', () => {
  it('leaves a view that shows the rectangle as it is', () => {
    const view = { x: 100, y: 100, zoom: 1 };
    expect(pannedTo(view, box(0, 0, 200, 100), size, margin)).toEqual(view);
  });

  it('shows what fits, at the zoom that was', () => {
    fc.assert(
      fc.property(number, number, number, number, (x, y, left, top) => {
        const view = { x, y, zoom: 0.8 };
        const rect = box(left, top, 300, 200);
        const moved = pannedTo(view, rect, size, margin);
        expect(moved.zoom).toBe(0.8);
        const tolerant = { x0: left + 0.01, y0: top + 0.01, x1: left + 299.99, y1: top + 199.99 };
        expect(contains(seen(moved, size), tolerant)).toBe(true);
        const again = pannedTo(moved, rect, size, margin);
        expect(again.x).toBeCloseTo(moved.x);
        expect(again.y).toBeCloseTo(moved.y);
      }),
    );
  });

  it('shows the top left of what does not fit', () => {
    const moved = pannedTo({ x: 0, y: 0, zoom: 1 }, box(3000, 2000, 5000, 5000), size, margin);
    expect(moved.x + 3000).toBeCloseTo(40);
    expect(moved.y + 2000).toBeCloseTo(40);
  });
});

describe('fitted', () => {
  it('shows everything', () => {
    const rect = box(0, 0, 50_000, 900);
    expect(contains(seen(fitted(rect, size, 40, 1), size), rect)).toBe(true);
  });

  it('magnifies no further than asked, and survives an empty rectangle', () => {
    expect(fitted(box(0, 0, 10, 10), size, 40, 1).zoom).toBe(1);
    expect(fitted(box(0, 0, 0, 0), size, 40, 1).zoom).toBe(1);
  });
});

describe('zoomedAt', () => {
  it('keeps the point under the pointer', () => {
    const view = { x: -300, y: 80, zoom: 0.7 };
    const zoomed = zoomedAt(view, 1.5, 200, 150);
    expect(zoomed.zoom).toBeCloseTo(1.05);
    expect((200 - zoomed.x) / zoomed.zoom).toBeCloseTo((200 - view.x) / view.zoom);
    expect((150 - zoomed.y) / zoomed.zoom).toBeCloseTo((150 - view.y) / view.zoom);
  });

  it('centres', () => {
    const rect = seen(centredOn(700, -50, 2, size), size);
    expect((rect.x0 + rect.x1) / 2).toBeCloseTo(700);
    expect((rect.y0 + rect.y1) / 2).toBeCloseTo(-50);
  });
});
