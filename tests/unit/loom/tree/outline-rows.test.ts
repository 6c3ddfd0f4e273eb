import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  emptyTree,
  foundRows,
  NONE,
  outlineRows,
  pathIndices,
  treeFromShape,
} from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { pick, randomTree, share } from './random-tree';

const tree = treeFromShape({
  ids: ['root', 'a', 'b', 'a1', 'b1', 'b2'],
  parent: [-1, 0, 0, 1, 2, 2],
  stepIds: ['s1', 's2', 's3'],
  step: [-1, 0, 0, 1, 2, 2],
  flags: [SHAPE.prompt, 0, SHAPE.chosen, 0, 0, 0],
});
const view = { headIndex: 2, openStepNodes: [5, 4] };
const expanding =
  (...indices: number[]) =>
  (index: number) =>
    indices.includes(index);

describe('outlineRows', () => {
  it('has no row without a tree', () => {
    expect(outlineRows(emptyTree(), { headIndex: NONE, openStepNodes: [] }, () => true)).toEqual([]);
  });

  it('lists the path and then the open step as ranked', () => {
    const rows = outlineRows(tree, view, expanding());
    expect(rows.map(({ index }) => index)).toEqual([0, 2, 5, 4]);
    expect(rows.map(({ expandable }) => expandable)).toEqual([false, true, false, false]);
    expect(rows[1]).toMatchObject({ level: 1, position: 2, siblings: 4, under: NONE });
  });

  it('opens the rejected under the taken, and their continuations under them', () => {
    const rows = outlineRows(tree, view, expanding(2, 1));
    expect(rows.map(({ index, level, under }) => [index, level, under])).toEqual([
      [0, 1, NONE],
      [2, 1, NONE],
      [1, 2, 2],
      [3, 3, 1],
      [5, 1, NONE],
      [4, 1, NONE],
    ]);
  });

  it('shows every node once when all is open, in one prompt version', () => {
    fc.assert(
      fc.property(randomTree(), share, (random, head) => {
        const headIndex = pick(head, random.n);
        const rows = outlineRows(random, { headIndex, openStepNodes: [] }, () => true);
        const shown = rows.map(({ index }) => index);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toHaveLength(random.n);
        const spine = pathIndices(random, headIndex);
        expect(rows.filter(({ level }) => level === 1).map(({ index }) => index)).toEqual([
          ...spine,
          ...childrenOf(random, headIndex),
        ]);
      }),
    );
  });
});

describe('foundRows', () => {
  const texts = new Map([
    ['root', 'The prompt'],
    ['a', 'Green TEA'],
    ['b1', 'tea again'],
  ]);
  const textOf = (id: string) => texts.get(id);

  it('finds nothing in texts that are not loaded', () => {
    expect(foundRows(tree, 'tea', () => undefined, 10)).toEqual({ rows: [], searched: 0 });
  });

  it('finds in any case, oldest first', () => {
    const { rows, searched } = foundRows(tree, ' tea ', textOf, 10);
    expect(searched).toBe(3);
    expect(rows.map(({ index, position, siblings }) => [index, position, siblings])).toEqual([
      [1, 1, 2],
      [4, 2, 2],
    ]);
  });

  it('stops at the most', () => {
    expect(foundRows(tree, 'tea', textOf, 1).rows).toHaveLength(1);
  });
});
