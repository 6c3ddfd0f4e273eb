import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childrenInView, childrenOf, NONE, neighbour, setFlags, treeFromShape } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { pick, randomTree, share } from './random-tree';

const tree = treeFromShape({
  ids: ['root', 'a', 'b', 'c', 'b1', 'b2', 'other'],
  parent: [-1, 0, 0, 0, 2, 2, -1],
  stepIds: ['s1', 's2'],
  step: [-1, 0, 0, 0, 1, 1, -1],
  flags: [SHAPE.prompt, 0, SHAPE.chosen, 0, 0, 0, SHAPE.prompt],
});

describe('neighbour', () => {
  it('finds nothing beyond the edges', () => {
    expect(neighbour(tree, 0, 'left')).toBe(NONE);
    expect(neighbour(tree, 0, 'up')).toBe(NONE);
    expect(neighbour(tree, 4, 'right')).toBe(NONE);
    expect(neighbour(tree, 5, 'down')).toBe(NONE);
  });

  it('goes right to the chosen child, else the first', () => {
    expect(neighbour(tree, 0, 'right')).toBe(2);
    expect(neighbour(tree, 2, 'right')).toBe(4);
  });

  it('prefers the path to the head over an older choice', () => {
    const view = { headIndex: 3, openStepNodes: [] };
    expect(neighbour(tree, 0, 'right', view)).toBe(3);
  });

  it('walks between prompt versions', () => {
    expect(neighbour(tree, 0, 'down')).toBe(6);
    expect(neighbour(tree, 6, 'up')).toBe(0);
  });

  it('walks siblings in the order shown: the path first, the open step as ranked', () => {
    const view = { headIndex: 2, openStepNodes: [5, 4] };
    expect(childrenInView(tree, 0, view)).toEqual([2, 1, 3]);
    expect(neighbour(tree, 2, 'down', view)).toBe(1);
    expect(neighbour(tree, 2, 'right', view)).toBe(5);
    expect(neighbour(tree, 5, 'down', view)).toBe(4);
  });

  it('goes right to the one taken in an open step', () => {
    const taken = treeFromShape({
      ids: [...tree.ids],
      parent: [...tree.parent.subarray(0, 7)],
      stepIds: tree.stepIds,
      step: [...tree.step.subarray(0, 7)],
      flags: [...tree.flags.subarray(0, 7)],
    });
    setFlags(taken, 4, SHAPE.chosen, true);
    expect(neighbour(taken, 2, 'right', { headIndex: 2, openStepNodes: [5, 4] })).toBe(4);
  });

  it('comes back: right then left, down then up; and shows each child once', () => {
    fc.assert(
      fc.property(randomTree(), share, share, (random, at, head) => {
        const index = pick(at, random.n);
        const view = { headIndex: pick(head, random.n), openStepNodes: [] };
        const right = neighbour(random, index, 'right', view);
        if (right !== NONE) expect(neighbour(random, right, 'left', view)).toBe(index);
        const down = neighbour(random, index, 'down', view);
        if (down !== NONE) expect(neighbour(random, down, 'up', view)).toBe(index);
        const shown = childrenInView(random, index, view);
        expect(shown.toSorted((one, two) => one - two)).toEqual(childrenOf(random, index));
      }),
    );
  });
});
