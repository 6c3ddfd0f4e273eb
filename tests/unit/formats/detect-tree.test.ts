import { describe, expect, it } from 'vitest';
import { detectTree } from '@/lib/formats/detect-tree';

describe('the format of a tree', () => {
  it.each([
    ['espalier', { espalier: 1, nodes: [] }],
    ['espalier', { espalier: 99 }],
    ['bonsai', { nodes: [{ id: 'a', text: '', parentIds: [] }], espalier: { version: 1 } }],
    ['bonsai', { nodes: [] }],
    ['bonsai', { nodes: [5, null] }],
    ['loomsidian', { nodes: { a: { text: '', parentId: null } }, current: 'a' }],
    ['loomsidian', { nodes: [{ id: 'a', text: '', parentId: null }] }],
    ['pyloom', { root: { text: '', children: [] } }],
    ['pyloom', { text: '', children: [] }],
    ['miniloom', { loomTree: { nodeStore: {} }, focus: { id: '1' } }],
    [null, { question: 'x' }],
    [null, [{ text: '', children: [] }]],
    [null, { nodes: 3 }],
    [null, { text: 'only a text' }],
    [null, 'text'],
    [null, 7],
    [null, null],
  ])('%s', (format, json) => {
    expect(detectTree(json)).toBe(format);
  });
});
