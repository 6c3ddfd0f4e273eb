import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJsonReader } from '@/lib/formats/json/open-json-reader';
import { writePyloom } from '@/lib/formats/pyloom/write';
import { makeLoom, type NodePart, nodePart, nodeParts, type Tree } from './support/looms';
import { expectTree, joined, pathIds, readAs, refusalOf, said, stored } from './support/trees';

type Written = Pick<Tree, 'nodes' | 'headId'>;

function write({ nodes, headId }: Written): Promise<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return joined(
    writePyloom(
      { headId },
      () => nodes,
      (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    ),
  );
}

/** The tree as nested texts, without ids: what a round trip keeps. */
function shape({ nodes, headId }: Written) {
  const paths = new Map<string, string>();
  const counts = new Map<string | null, number>();
  return nodes
    .map(({ id, parentId, text }) => {
      const index = counts.get(parentId) ?? 0;
      counts.set(parentId, index + 1);
      const path = `${parentId === null ? '' : `${paths.get(parentId)}.`}${String(index).padStart(6, '0')}`;
      paths.set(id, path);
      return [path, text, id === headId];
    })
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

const GOLDEN = {
  root: {
    id: 'r',
    mutable: true,
    text: 'Q:',
    open: true,
    visited: true,
    children: [
      {
        id: 'a',
        parent_id: 'r',
        text: ' one',
        mutable: true,
        children: [],
        tags: ['bookmark'],
        meta: { source: 'AI', modified: false, creation_timestamp: '2021-09-27-17.00.09' },
        generation: { id: 'cmpl-x', index: 0 },
      },
    ],
  },
  chapters: { c: { root_id: 'a' } },
  tags: {},
  model_responses: { 'cmpl-x': { model: 'davinci' } },
  selected_node_id: 'a',
};

describe('pyloom', () => {
  it('is read: source, time, model, tags, and what has no place here', () => {
    const file = readAs('pyloom', GOLDEN);
    expectTree(file);
    expect(file).toMatchObject({ rootId: 'r', headId: 'a', notes: [] });
    expect(file.nodes).toMatchObject([
      { id: 'r', parentId: null, text: 'Q:', origin: 'prompt' },
      {
        id: 'a',
        parentId: 'r',
        text: ' one',
        origin: 'model',
        model: 'davinci',
        createdAt: Date.UTC(2021, 8, 27, 17, 0, 9),
      },
    ]);
    expect(said(file.nodes[1]).keys).toContainEqual(['tags', ['bookmark']]);
    expect(said(file.nodes[0]).file).toContainEqual(['chapters', { c: { root_id: 'a' } }]);
  });

  it('is written as it was', async () => {
    const json = JSON.parse(await write(stored(readAs('pyloom', GOLDEN))));
    const { root, ...rest } = GOLDEN;
    expect(json).toEqual({
      ...rest,
      root: {
        ...root,
        meta: { source: 'prompt', modified: false, creation_timestamp: '1970-01-01-00.00.00' },
      },
    });
  });

  it('is read as a bare node, and as texts and children only', () => {
    const bare = readAs('pyloom', { text: 'a', children: [{ text: 'b', children: [] }, { text: 'c' }] });
    expectTree(bare);
    expect(bare.nodes.map(({ id, parentId, text }) => [id, parentId, text])).toEqual([
      ['node~0', null, 'a'],
      ['node~1', 'node~0', 'b'],
      ['node~2', 'node~0', 'c'],
    ]);
    expect(readAs('pyloom', { root: { text: 'x' } }).nodes).toHaveLength(1);
  });

  it('tells the prompt from what people typed later and what is mixed', () => {
    const node = (source: string, text: string, children: unknown[] = []) => ({
      text,
      meta: { source },
      children,
    });
    const tree = node('prompt', '', [
      node('prompt', 'P', [node('prompt', 'typed'), node('mixed', 'changed'), node('AI', 'made')]),
    ]);
    expect(readAs('pyloom', { root: tree }).nodes.map(({ text, origin }) => [text, origin])).toEqual([
      ['', 'prompt'],
      ['P', 'prompt'],
      ['typed', 'human'],
      ['changed', 'human'],
      ['made', 'model'],
    ]);
  });

  it('gives nodes that share an id one of their own', () => {
    const file = readAs('pyloom', {
      root: { id: 'x', text: '1', children: [{ id: 'x', text: '2', children: [{ id: 'x~1', text: '3' }] }] },
      selected_node_id: 'gone',
    });
    expectTree(file);
    expect(file.nodes.map(({ id }) => id)).toEqual(['x', 'x~1~', 'x~1']);
    expect(file.notes).toEqual([
      '1 node has the id of another node; their nesting tells them apart.',
      'selected_node_id names “gone”, which does not exist: the path is the root.',
    ]);
  });

  it('comes back as the same tree, several roots too, and then as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(nodeParts, async (parts) => {
        const loom = makeLoom(parts);
        const first = await write(loom);
        const back = stored(readAs('pyloom', JSON.parse(first)));
        expect(shape(back)).toEqual(shape(loom));
        expect(await write(back)).toBe(first);
      }),
      { numRuns: 200 },
    );
  });

  it('goes 100,000 levels deep, there and back, without recursion', async () => {
    const [part] = fc.sample(nodePart, { numRuns: 1, seed: 5 });
    const loom = makeLoom(Array.from({ length: 100_000 }, () => ({ ...(part as NodePart), parent: 1 })));
    loom.nodes.forEach((node, i) => {
      node.parentId = loom.nodes[i - 1]?.id ?? null;
    });
    const reader = openJsonReader();
    reader.push(await write(loom));
    const file = readAs('pyloom', reader.end());
    expect(pathIds(file)).toHaveLength(100_000);
  }, 60_000);

  it.each([
    ['no object', [], 'This is no pyloom file: it is no object with a “root”.', null],
    [
      'no root',
      { tags: {} },
      'This is no pyloom file: it has neither a “root” nor “text” and “children”.',
      'root',
    ],
    ['no text', { root: { children: [] } }, 'the text of a node is a text in quotes', 'root.text'],
    [
      'a child that is no node',
      { root: { text: '', children: [{ text: '', children: [3] }] } },
      'a node is an object with text and children',
      'root.children[0].children[0]',
    ],
    [
      'children that are no list',
      { text: '', children: [{ text: '', children: {} }] },
      'a list of nodes is expected here',
      'children[0].children',
    ],
    [
      'an id as number',
      { text: '', children: [{ id: 30744, text: '' }] },
      'an id is a text in quotes (as a number it would lose digits)',
      'children[0].id',
    ],
    [
      'a huge text',
      { root: { id: 'a', text: 'x'.repeat(1_000_001) } },
      'The text of the node “a” has 1,000,001 characters; a node holds at most 1,000,000.',
      'root.text',
    ],
  ])('refuses %s', (_, json, message, where) => {
    expect(refusalOf('pyloom', json)).toEqual([message, where]);
  });

  it('shortens the place of what is wrong far down', () => {
    let tree: unknown = { text: 5 };
    for (let i = 0; i < 100; i++) tree = { text: '', children: [tree] };
    expect(refusalOf('pyloom', { root: tree })[1]).toBe(
      'root.children[0].children[0].children[0] … (94 levels) ….children[0].children[0].children[0].text',
    );
  });
});
