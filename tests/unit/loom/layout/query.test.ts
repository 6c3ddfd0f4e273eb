import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  CARD_WIDTH,
  eachEdge,
  eachInColumn,
  edgeY,
  GAP,
  HEIGHTS,
  layoutTree,
  meet,
  queryRect,
  type Rect,
  rectOf,
} from '@/lib/loom/layout';
import { emptyTree, NONE } from '@/lib/loom/tree';
import { grownTree, pick, randomTree, share } from '../tree/random-tree';

const rect: fc.Arbitrary<Rect> = fc
  .tuple(
    fc.integer({ min: -600, max: 6000 }),
    fc.integer({ min: -600, max: 3000 }),
    fc.integer({ min: 0, max: 2500 }),
    fc.integer({ min: 0, max: 1500 }),
  )
  .map(([x, y, width, height]) => ({ x0: x, y0: y, x1: x + width, y1: y + height }));

describe('queryRect', () => {
  it('finds nothing in an empty tree or off to the side', () => {
    const empty = layoutTree(emptyTree(), { headIndex: NONE, openStepNodes: [] });
    expect(queryRect(empty, { x0: -1e9, y0: -1e9, x1: 1e9, y1: 1e9 })).toEqual([]);
    const one = layoutTree(grownTree(1, []), { headIndex: 0, openStepNodes: [] });
    expect(queryRect(one, { x0: CARD_WIDTH + 1, y0: 0, x1: 4000, y1: 4000 })).toEqual([]);
  });

  it('finds exactly what looking at every card finds', () => {
    fc.assert(
      fc.property(randomTree(60), share, rect, (tree, head, box) => {
        const layout = layoutTree(tree, { headIndex: pick(head, tree.n), openStepNodes: [] });
        const all = Array.from({ length: tree.n }, (_, index) => index);
        const wanted = all.filter((index) => meet(rectOf(layout, index), box));
        expect(queryRect(layout, box).sort((one, two) => one - two)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});

describe('eachEdge', () => {
  it('misses no edge that crosses the rectangle', () => {
    fc.assert(
      fc.property(randomTree(60), share, rect, (tree, head, box) => {
        const layout = layoutTree(tree, { headIndex: pick(head, tree.n), openStepNodes: [] });
        const visited = new Set<number>();
        eachEdge(tree, layout, box, (child) => visited.add(child));
        for (let child = 0; child < tree.n; child++) {
          const parent = at(tree.parent, child);
          if (parent === NONE) continue;
          const [from, to] = [edgeY(layout, parent), edgeY(layout, child)];
          const edge = {
            x0: at(layout.x, parent) + CARD_WIDTH,
            x1: at(layout.x, child),
            y0: Math.min(from, to),
            y1: Math.max(from, to),
          };
          if (meet(edge, box)) expect(visited).toContain(child);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('eachInColumn', () => {
  it('jumps over what falls on the same rows, and keeps the first of each', () => {
    const tree = grownTree(1, [{ at: 0, candidates: 2000, taken: 0 }]);
    const layout = layoutTree(tree, { headIndex: 1, openStepNodes: [] });
    const seen: number[] = [];
    const stride = 400;
    eachInColumn(layout, 1, layout.bounds.y0, layout.bounds.y1, stride, (index) => seen.push(index));
    expect(seen.length).toBeLessThanOrEqual(layout.bounds.y1 / (stride - HEIGHTS.card - GAP) + 1);
    const tops = seen.map((index) => at(layout.y, index));
    for (const [place, top] of tops.slice(1).entries()) {
      expect(top - at(tops, place)).toBeLessThan(stride + 100);
      expect(top).toBeGreaterThan(at(tops, place));
    }
  });
});
