import { describe, expect, it } from 'vitest';
import { drain } from '@/lib/formats/drain';
import { toRecords } from '@/lib/formats/to-records';
import type { TreeFile } from '@/lib/formats/tree-file';
import { minted } from './support/trees';

const FILE: TreeFile = {
  kind: 'tree',
  format: 'loomsidian',
  nodes: [
    { id: '__proto__', parentId: null, text: 'Q:' },
    { id: 'a b', parentId: '__proto__', text: ' one', createdAt: 5, state: 'streaming', foreign: { x: 1 } },
    {
      id: 'constructor',
      parentId: '__proto__',
      text: ' two',
      origin: 'model',
      editedFrom: 'a b',
      flags: [
        { gate: 'duplicate', severity: 'warn', reason: 'twin', nodeId: 'a b' },
        { gate: 'conflict', severity: 'warn', reason: 'gone', nodeId: 'nobody' },
      ],
    },
  ],
  rootId: '__proto__',
  headId: 'a b',
  name: null,
  settings: null,
  notes: [],
  records: null,
};

describe('records of a foreign file', () => {
  it('have new ids wherever an id stands, and what the file does not say', () => {
    const records = drain(toRecords(FILE, { loomId: 'loom-000', newId: minted('node'), now: 9 }));
    expect(records).toMatchObject({
      loomId: 'loom-000',
      rootId: 'node-00000000',
      headId: 'node-00000001',
      loom: null,
      steps: [],
      rankings: [],
      choices: [],
      acts: [],
    });
    expect(records.nodes).toMatchObject([
      { id: 'node-00000000', parentId: null, seq: 0, origin: 'prompt', state: 'done', createdAt: 9 },
      {
        id: 'node-00000001',
        parentId: 'node-00000000',
        seq: 1,
        origin: 'import',
        state: 'interrupted',
        createdAt: 5,
        foreign: { x: 1 },
      },
      {
        id: 'node-00000002',
        seq: 2,
        origin: 'model',
        editedFrom: 'node-00000001',
        flags: [
          { gate: 'duplicate', severity: 'warn', reason: 'twin', nodeId: 'node-00000001' },
          { gate: 'conflict', severity: 'warn', reason: 'gone' },
        ],
      },
    ]);
    expect(records.nodes[2]?.flags[1]).not.toHaveProperty('nodeId');
  });

  it('tell how far they are', () => {
    const nodes = Array.from({ length: 2000 }, (_, i) => ({
      id: `n${i}`,
      parentId: i ? 'n0' : null,
      text: '',
    }));
    const reading = toRecords(
      { ...FILE, nodes, rootId: 'n0', headId: 'n1' },
      { loomId: 'loom-000', newId: minted('node'), now: 9 },
    );
    const shares: number[] = [];
    for (let step = reading.next(); !step.done; step = reading.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
