import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  BAND_HEIGHT,
  COLUMN_WIDTH,
  columnCount,
  edgeY,
  HEIGHTS,
  type Layout,
  layoutTree,
  ROLE,
} from '@/lib/loom/layout';
import { childrenOf, emptyTree, type LoomTree, NONE, pathIndices } from '@/lib/loom/tree';
import { appendStep, grownTree, pick, randomTree, share } from '../tree/random-tree';

const columnOf = (layout: Layout, column: number): number[] => [
  ...layout.columns.items.subarray(layout.columns.start[column], layout.columns.start[column + 1]),
];

function expectUnmoved(before: Layout, after: Layout): void {
  for (const key of ['x', 'y', 'h', 'role'] as const) {
    expect([...after[key].subarray(0, before.n)]).toEqual([...before[key]]);
  }
}

/** A head and, sometimes, an open step at it: its newest children of one step, in some order. */
function viewOf(tree: LoomTree, headShare: number, open: boolean) {
  const headIndex = pick(headShare, tree.n);
  const newest = childrenOf(tree, headIndex).at(-1);
  const step = newest === undefined ? NONE : at(tree.step, newest);
  const candidates = childrenOf(tree, headIndex).filter((child) => tree.step[child] === step);
  return { headIndex, openStepNodes: open ? candidates.reverse() : [] };
}

describe('layoutTree', () => {
  it('lays out nothing', () => {
    const layout = layoutTree(emptyTree(), { headIndex: NONE, openStepNodes: [] });
    expect(layout.n).toBe(0);
    expect(columnCount(layout)).toBe(0);
  });

  it('ignores open nodes that do not hang on the head', () => {
    const tree = grownTree(1, [{ at: 0, candidates: 3, taken: 0 }]);
    const layout = layoutTree(tree, { headIndex: 1, openStepNodes: [2, 3] });
    expect([...layout.role]).toEqual([ROLE.spine, ROLE.spine, ROLE.aside, ROLE.aside]);
  });

  it('draws the accepted path as one straight row, a column a step', () => {
    fc.assert(
      fc.property(randomTree(), share, fc.boolean(), (tree, head, open) => {
        const view = viewOf(tree, head, open);
        const layout = layoutTree(tree, view);
        const spine = pathIndices(tree, view.headIndex);
        for (const [depth, index] of spine.entries()) {
          expect(layout.x[index]).toBe(depth * COLUMN_WIDTH);
          expect(layout.y[index]).toBe(0);
          expect(edgeY(layout, index)).toBe(edgeY(layout, spine[0] ?? 0));
        }
      }),
    );
  });

  it('puts the first candidate of the open step in that row, the others under it in order', () => {
    const tree = grownTree(1, []);
    const [a = 0, b = 0, c = 0] = appendStep(tree, 0, 3);
    const layout = layoutTree(tree, { headIndex: 0, openStepNodes: [b, c, a] });
    expect(layout.y[b]).toBe(0);
    expect(edgeY(layout, b)).toBe(edgeY(layout, 0));
    expect(at(layout.y, c)).toBeGreaterThan(at(layout.y, b));
    expect(at(layout.y, a)).toBeGreaterThan(at(layout.y, c));
    for (const index of [a, b, c]) expect(layout.h[index]).toBe(HEIGHTS.open);
  });

  it('folds what was rejected beside the path', () => {
    const tree = grownTree(1, []);
    const [taken = 0, ...rejected] = appendStep(tree, 0, 5, 0);
    const layout = layoutTree(tree, { headIndex: taken, openStepNodes: [] });
    for (const index of rejected) {
      expect(layout.h[index]).toBe(HEIGHTS.folded);
      expect(layout.x[index]).toBe(COLUMN_WIDTH);
      expect(at(layout.y, index)).toBeLessThan(BAND_HEIGHT);
    }
  });

  it('draws another branch straight too', () => {
    const tree = grownTree(1, []);
    const [left = 0, right = 0] = appendStep(tree, 0, 2, 1);
    const [, first = 0] = appendStep(tree, right, 3, 1);
    const [, , second = 0] = appendStep(tree, first, 3, 2);
    const layout = layoutTree(tree, { headIndex: left, openStepNodes: [] });
    expect(layout.y[second]).toBe(layout.y[first]);
  });

  it('never lets two cards overlap, nor a child lie above its parent', () => {
    fc.assert(
      fc.property(randomTree(), share, fc.boolean(), (tree, head, open) => {
        const layout = layoutTree(tree, viewOf(tree, head, open));
        for (let column = 0; column < columnCount(layout); column++) {
          const items = columnOf(layout, column);
          for (const [place, index] of items.slice(1).entries()) {
            const above = at(items, place);
            expect(at(layout.y, index)).toBeGreaterThanOrEqual(at(layout.y, above) + at(layout.h, above));
          }
        }
        for (let index = 0; index < tree.n; index++) {
          const parent = at(tree.parent, index);
          if (parent !== NONE) expect(at(layout.y, index)).toBeGreaterThanOrEqual(at(layout.y, parent));
        }
      }),
    );
  });

  it('places every node once', () => {
    fc.assert(
      fc.property(randomTree(), share, fc.boolean(), (tree, head, open) => {
        const layout = layoutTree(tree, viewOf(tree, head, open));
        expect([...layout.columns.items].sort((one, two) => one - two)).toEqual(
          Array.from({ length: tree.n }, (_, index) => index),
        );
      }),
    );
  });
});

describe('stability', () => {
  it('a step appended anywhere moves nothing', () => {
    fc.assert(
      fc.property(
        randomTree(),
        share,
        fc.boolean(),
        share,
        fc.integer({ min: 1, max: 20 }),
        (tree, head, open, where, candidates) => {
          const view = viewOf(tree, head, open);
          const before = layoutTree(tree, view);
          appendStep(tree, pick(where, tree.n), candidates);
          expectUnmoved(before, layoutTree(tree, view));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a step that opens at the head moves nothing', () => {
    fc.assert(
      fc.property(randomTree(), share, fc.integer({ min: 1, max: 20 }), (tree, head, candidates) => {
        const headIndex = pick(head, tree.n);
        const before = layoutTree(tree, { headIndex, openStepNodes: [] });
        const openStepNodes = appendStep(tree, headIndex, candidates);
        expectUnmoved(before, layoutTree(tree, { headIndex, openStepNodes }));
      }),
      { numRuns: 300 },
    );
  });

  it('"more" moves nothing, as often as it is asked', () => {
    fc.assert(
      fc.property(
        randomTree(),
        share,
        fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 4 }),
        share,
        (tree, head, rounds, elsewhere) => {
          const headIndex = pick(head, tree.n);
          let openStepNodes: number[] = [];
          let before = layoutTree(tree, { headIndex, openStepNodes });
          for (const candidates of rounds) {
            openStepNodes = [...openStepNodes, ...appendStep(tree, headIndex, candidates)];
            const after = layoutTree(tree, { headIndex, openStepNodes });
            expectUnmoved(before, after);
            const aside = appendStep(tree, pick(elsewhere, tree.n), 3);
            before = layoutTree(tree, { headIndex, openStepNodes });
            expectUnmoved(after, before);
            expect(aside).toHaveLength(3);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('an open step taller than the band goes on below in ranked order', () => {
    const tree = grownTree(1, []);
    const candidates = appendStep(tree, 0, 12);
    const ranked = candidates.toReversed();
    const layout = layoutTree(tree, { headIndex: 0, openStepNodes: ranked });
    const tops = ranked.map((index) => at(layout.y, index));
    expect(tops).toEqual(tops.toSorted((one, two) => one - two));
    expect(new Set(tops).size).toBe(12);
  });
});
