import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendNode,
  childrenOf,
  emptyTree,
  hasFlag,
  isAncestor,
  type LoomTree,
  NONE,
  pathIndices,
  setFlags,
  treeFromShape,
} from '@/lib/loom/tree';
import { SHAPE, type TreeShape } from '@/lib/loom/tree-shape';
import { pick, randomTree, share } from './random-tree';

const shape: TreeShape = {
  ids: ['root', 'a', 'b', 'c', 'root2'],
  parent: [-1, 0, 0, 1, -1],
  stepIds: ['s1', 's2'],
  step: [-1, 0, 0, 1, -1],
  flags: [SHAPE.prompt, SHAPE.chosen, 0, SHAPE.unfinished, SHAPE.prompt],
};

const shapeOf = (tree: LoomTree): TreeShape => ({
  ids: tree.ids,
  parent: [...tree.parent.subarray(0, tree.n)],
  stepIds: tree.stepIds,
  step: [...tree.step.subarray(0, tree.n)],
  flags: [...tree.flags.subarray(0, tree.n)],
});

describe('treeFromShape', () => {
  it.each([
    ['a parent that comes later', { ...shape, parent: [-1, 3, 0, 1, -1] }, /shape\.parent\[1\] is 3/],
    ['its own parent', { ...shape, parent: [0, 0, 0, 1, -1] }, /shape\.parent\[0\] is 0/],
    ['a parent below -1', { ...shape, parent: [-2, 0, 0, 1, -1] }, /shape\.parent\[0\] is -2/],
    ['an id twice', { ...shape, ids: ['root', 'a', 'a', 'c', 'root2'] }, /shape\.ids\[2\] repeats a/],
    ['an unknown step', { ...shape, step: [-1, 0, 0, 2, -1] }, /shape\.step\[3\] is 2/],
    ['a short column', { ...shape, flags: [0] }, /shape\.flags has 1 rows/],
  ])('refuses %s', (_, bad, message) => {
    expect(() => treeFromShape(bad)).toThrow(message);
  });

  it('reads an empty loom', () => {
    expect(treeFromShape({ ids: [], parent: [], stepIds: [], step: [], flags: [] }).n).toBe(0);
  });

  it('reads depths, children and prompt versions', () => {
    const tree = treeFromShape(shape);
    expect([...tree.depth.subarray(0, 5)]).toEqual([0, 1, 1, 2, 0]);
    expect(childrenOf(tree, 0)).toEqual([1, 2]);
    expect(childrenOf(tree, NONE)).toEqual([0, 4]);
    expect(tree.indexOf.get('c')).toBe(3);
    expect(pathIndices(tree, 3)).toEqual([0, 1, 3]);
  });

  it('gives the same tree as appending one by one', () => {
    fc.assert(
      fc.property(randomTree(), (tree) => {
        const read = treeFromShape(shapeOf(tree));
        expect(shapeOf(read)).toEqual(shapeOf(tree));
        for (const column of ['first', 'next', 'last', 'depth'] as const) {
          expect(read[column].subarray(0, read.n)).toEqual(tree[column].subarray(0, tree.n));
        }
      }),
    );
  });
});

describe('appendNode', () => {
  it('refuses an unknown parent by name', () => {
    const tree = emptyTree();
    expect(() => appendNode(tree, { id: 'a', parentId: 'gone', stepId: null, flags: 0 })).toThrow(/gone/);
    expect(tree.n).toBe(0);
  });

  it('does nothing the second time', () => {
    const tree = treeFromShape(shape);
    expect(appendNode(tree, { id: 'b', parentId: 'c', stepId: 'other', flags: 99 })).toBe(2);
    expect(shapeOf(tree)).toEqual(shape);
  });

  it('keeps everything while the columns grow', () => {
    const tree = emptyTree(1);
    appendNode(tree, { id: 'n0', parentId: null, stepId: null, flags: 0 });
    for (let index = 1; index < 1000; index++) {
      appendNode(tree, { id: `n${index}`, parentId: `n${index - 1}`, stepId: `s${index}`, flags: index });
    }
    expect(pathIndices(tree, 999)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
    expect(tree.flags[999]).toBe(999);
    expect(tree.stepIds[tree.step[999] ?? 0]).toBe('s999');
  });
});

describe('flags', () => {
  it('sets and clears only the bits named', () => {
    const tree = treeFromShape(shape);
    setFlags(tree, 1, SHAPE.override | SHAPE.human, true);
    setFlags(tree, 1, SHAPE.human, false);
    expect(tree.flags[1]).toBe(SHAPE.chosen | SHAPE.override);
    expect(hasFlag(tree, 1, SHAPE.override)).toBe(true);
    expect(hasFlag(tree, 1, SHAPE.human)).toBe(false);
  });
});

describe('isAncestor', () => {
  it('says what the path says', () => {
    fc.assert(
      fc.property(randomTree(), share, share, (tree, left, right) => {
        const [ancestor, index] = [pick(left, tree.n), pick(right, tree.n)];
        expect(isAncestor(tree, ancestor, index)).toBe(pathIndices(tree, index).includes(ancestor));
      }),
    );
  });
});
