import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeLoomsidian } from '@/lib/formats/loomsidian/write';
import { makeLoom, type NodePart, nodePart, nodeParts, type Tree } from './support/looms';
import { expectTree, joined, pathIds, readAs, refusalOf, said, stored } from './support/trees';

const write = ({ nodes, headId }: Tree | ReturnType<typeof stored>): Promise<string> =>
  joined(writeLoomsidian({ headId }, () => nodes));

/** Texts, links, times and path, without the ids: what a round trip keeps. */
function shape({ nodes, headId }: Pick<Tree, 'nodes' | 'headId'>) {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  return {
    nodes: nodes.map(({ text, parentId, createdAt }) => [text, places.get(parentId ?? ''), createdAt]),
    head: places.get(headId),
  };
}

const GOLDEN = {
  current: 'u2',
  hoisted: ['u1'],
  searchTerm: 'x',
  generating: null,
  nodes: {
    u1: {
      text: 'Q:',
      parentId: null,
      collapsed: true,
      unread: false,
      bookmarked: false,
      searchResultState: null,
    },
    u2: {
      text: ' one',
      parentId: 'u1',
      collapsed: false,
      unread: true,
      bookmarked: true,
      lastVisited: 1683506737000,
      searchResultState: null,
    },
    u3: { text: 'other root', parentId: null, colour: 'red' },
  },
};

describe('Loomsidian', () => {
  it('is read: several roots, times, and what has no place here', () => {
    const file = readAs('loomsidian', GOLDEN);
    expectTree(file);
    expect(file).toMatchObject({ rootId: 'u1', headId: 'u2', name: null, notes: [] });
    expect(file.nodes.map(({ id, parentId, text }) => [id, parentId, text])).toEqual([
      ['u1', null, 'Q:'],
      ['u2', 'u1', ' one'],
      ['u3', null, 'other root'],
    ]);
    expect(file.nodes.map(({ createdAt }) => createdAt)).toEqual([undefined, 1683506737000, undefined]);
    expect(said(file.nodes[1]).keys).toContainEqual(['bookmarked', true]);
    expect(said(file.nodes[2]).keys).toEqual([['colour', 'red']]);
    expect(said(file.nodes[0]).file).toEqual([
      ['hoisted', ['u1']],
      ['searchTerm', 'x'],
      ['generating', null],
    ]);
  });

  it('is written with UUIDs and every key that it has, and what its own file said', async () => {
    const json = JSON.parse(await write(stored(readAs('loomsidian', GOLDEN))));
    const [r, a, s] = Object.keys(json.nodes);
    for (const id of [r, a, s])
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(json).toEqual({
      current: a,
      hoisted: [r],
      searchTerm: 'x',
      generating: null,
      nodes: {
        [r as string]: { ...GOLDEN.nodes.u1, lastVisited: 7 },
        [a as string]: { ...GOLDEN.nodes.u2, parentId: r },
        [s as string]: {
          text: 'other root',
          parentId: null,
          lastVisited: 7,
          collapsed: false,
          unread: false,
          bookmarked: false,
          searchResultState: null,
          colour: 'red',
        },
      },
    });
    expect(Object.keys(json)).toEqual(['current', 'hoisted', 'searchTerm', 'generating', 'nodes']);
  });

  it('is read as a list, parents wherever they stand, siblings in order', () => {
    const nodes = [
      { id: 'c', parentId: 'r', text: 'c' },
      { id: 'd', parentId: 'b', text: 'd' },
      { id: 'b', parentId: 'r', text: 'b' },
      { id: 'r', parentId: null, text: 'r' },
    ];
    const file = readAs('loomsidian', { nodes, current: 'gone' });
    expectTree(file);
    expect(file.nodes.map(({ id }) => id)).toEqual(['r', 'c', 'b', 'd']);
    expect(file.headId).toBe('r');
    expect(file.notes).toEqual(['current names “gone”, which does not exist: the path is the first root.']);
  });

  it('comes back as the same tree, and then as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(nodeParts, async (parts) => {
        const loom = makeLoom(parts);
        const first = await write(loom);
        const back = stored(readAs('loomsidian', JSON.parse(first)));
        expect(shape(back)).toEqual(shape(loom));
        expect(await write(back)).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps ids that are UUIDs, and gives twins ids of their own', async () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const { nodes, ...rest } = stored(
      readAs('loomsidian', { current: id, nodes: { [id]: { text: 'a', parentId: null } } }),
    );
    const [node] = nodes;
    if (!node) throw new Error('no node');
    const twin = { ...node, id: 'node-twin', parentId: node.id, seq: 1 };
    const json = JSON.parse(await write({ ...rest, nodes: [node, twin] }));
    const ids = Object.keys(json.nodes);
    expect(ids[0]).toBe(id);
    expect(new Set(ids).size).toBe(2);
    expect(json.nodes[ids[1] as string].parentId).toBe(id);
  });

  it('is written in pieces, 20,000 levels deep', async () => {
    const [part] = fc.sample(nodePart, { numRuns: 1, seed: 5 });
    const loom = makeLoom(Array.from({ length: 20_000 }, () => ({ ...(part as NodePart), parent: 1 })));
    loom.nodes.forEach((node, i) => {
      node.parentId = loom.nodes[i - 1]?.id ?? null;
    });
    let [text, longest] = ['', 0];
    for await (const chunk of writeLoomsidian(loom, () => loom.nodes)) {
      text += chunk;
      longest = Math.max(longest, chunk.length);
    }
    expect(longest).toBeLessThan(100_000);
    expect(pathIds(readAs('loomsidian', JSON.parse(text)))).toHaveLength(20_000);
  });

  it.each([
    ['no object', 7, 'This is no Loomsidian file: it has no “nodes”, neither as map nor as list.', 'nodes'],
    ['no nodes', { nodes: {} }, 'the file has no nodes', 'nodes'],
    [
      'no text',
      { nodes: { a: { parentId: null } } },
      'the text of a node is a text in quotes',
      'nodes.a.text',
    ],
    [
      'a missing parent',
      { nodes: { 'a b': { text: '', parentId: 'x' } } },
      'There is no node “x”.',
      'nodes["a b"].parentId',
    ],
    [
      'a number as parent',
      { nodes: { a: { text: '', parentId: 12345 } } },
      'an id is a text in quotes (as a number it would lose digits)',
      'nodes.a.parentId',
    ],
    [
      'a self-loop',
      { nodes: [{ id: 'a', text: '', parentId: 'a' }] },
      'The node “a” is its own parent.',
      'nodes[0].parentId',
    ],
    [
      'a cycle beside a root',
      {
        nodes: {
          r: { text: '', parentId: null },
          a: { text: '', parentId: 'b' },
          b: { text: '', parentId: 'a' },
        },
      },
      'The nodes go round in a circle: “b” → “a” → “b”.',
      'nodes.b',
    ],
    [
      'an id twice',
      {
        nodes: [
          { id: 'a', text: '', parentId: null },
          { id: 'a', text: '', parentId: null },
        ],
      },
      'Two nodes have the id “a”.',
      'nodes[1]',
    ],
    [
      'a list without ids',
      { nodes: [{ text: '', parentId: null }] },
      'an id is a text in quotes (as a number it would lose digits)',
      'nodes[0].id',
    ],
    [
      'a huge text',
      { nodes: { a: { text: 'x'.repeat(1_000_001), parentId: null } } },
      'The text of the node “a” has 1,000,001 characters; a node holds at most 1,000,000.',
      'nodes.a.text',
    ],
    [
      'a node that is no object',
      { nodes: { a: null } },
      'a node is an object with text and parentId',
      'nodes.a',
    ],
  ])('refuses %s', (_, json, message, where) => {
    expect(refusalOf('loomsidian', json)).toEqual([message, where]);
  });

  it('keeps a __proto__ node and key without touching any prototype', async () => {
    const json = JSON.parse(
      '{"nodes":{"__proto__":{"text":"a","parentId":null,"__proto__":{"x":1}},"constructor":{"text":"b","parentId":"__proto__"}}}',
    );
    const file = readAs('loomsidian', json);
    expect(file.nodes.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(said(file.nodes[0]).keys).toEqual([['__proto__', { x: 1 }]]);
    expect(await write(stored(file))).toContain('"__proto__":{"x":1}');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
