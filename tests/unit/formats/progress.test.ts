import { describe, expect, it } from 'vitest';
import { readTree } from '@/lib/formats/read-tree';
import type { TreeFormat } from '@/lib/formats/tree-file';

const SIZE = 5000;
const ids = Array.from({ length: SIZE }, (_, i) => `n${i}`);
const parentOf = (i: number) => (i === 0 ? null : `n${(i - 1) >> 2}`);

const pyloom = () => {
  const nodes = ids.map((id) => ({ id, text: id, children: [] as unknown[] }));
  nodes.forEach((node, i) => {
    if (i > 0) nodes[(i - 1) >> 2]?.children.push(node);
  });
  return { root: nodes[0] };
};

const FILES: [TreeFormat, () => unknown][] = [
  [
    'bonsai',
    () => ({
      nodes: ids.map((id, i) => ({ id, text: id, parentIds: i ? [parentOf(i)] : [] })).reverse(),
      edges: ids.slice(1).map((to, i) => ({ from: parentOf(i + 1), to })),
      pathNodes: ['n0', 'n1'],
    }),
  ],
  ['loomsidian', () => ({ nodes: ids.map((id, i) => ({ id, text: id, parentId: parentOf(i) })).reverse() })],
  ['pyloom', pyloom],
  [
    'miniloom',
    () => ({
      loomTree: {
        nodeStore: Object.fromEntries(ids.map((id, i) => [id, { parent: parentOf(i), patch: '' }])),
      },
    }),
  ],
];

describe('a long reading', () => {
  it.each(FILES)('%s breathes all along and tells how far it is', (format, file) => {
    const reading = readTree(format, file());
    const shares: number[] = [];
    let step = reading.next();
    for (; !step.done; step = reading.next()) shares.push(step.value);
    expect(step.value.nodes).toHaveLength(SIZE);
    expect(shares.length).toBeGreaterThan((2 * SIZE) / 256);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
