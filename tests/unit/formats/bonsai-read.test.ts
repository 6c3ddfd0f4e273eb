import { describe, expect, it } from 'vitest';
import { node } from './bonsai-node';
import { parseJson, pathIds, readAs, said } from './support/trees';

const readBonsai = (json: unknown) => {
  const file = readAs('bonsai', json);
  return { ...file, pathIds: pathIds(file) };
};

const tree = (json: unknown) => readBonsai(json).nodes.map(({ id, parentId }) => `${parentId ?? ''}>${id}`);

describe('read', () => {
  it('the example of the format', () => {
    const file = readBonsai({
      nodes: [
        { id: 'r', text: 'Q:', parentIds: [], childrenIds: ['a'], lastVisited: '1683506737', group: 'path' },
        {
          id: 'a',
          text: ' one',
          parentIds: ['r'],
          childrenIds: [],
          lastVisited: 1683506737123,
          group: 'normal',
        },
      ],
      edges: [{ from: 'r', to: 'a', relation: 'parentId' }],
      name: 't',
      pathNodes: ['r', 'a'],
      focusedId: 'a',
    });
    expect(file).toMatchObject({
      rootId: 'r',
      headId: 'a',
      pathIds: ['r', 'a'],
      name: 't',
      notes: [],
      settings: null,
    });
    expect(file.nodes.map((one) => [one.text, one.createdAt])).toEqual([
      ['Q:', 1683506737000],
      [' one', 1683506737123],
    ]);
  });

  it('links from parents, children or edges alone', () => {
    const bare = [node('r'), node('a'), node('b')].map(({ id, text }) => ({ id, text }));
    const both = ['>r', 'r>a', 'a>b'];
    expect(tree({ nodes: [node('r'), node('a', ['r']), node('b', ['a'])] })).toEqual(both);
    expect(tree({ nodes: bare.map((one, i) => ({ ...one, childrenIds: [['a'], ['b'], []][i] })) })).toEqual(
      both,
    );
    expect(
      tree({
        nodes: bare,
        edges: [
          { from: 'a', to: 'b' },
          { from: 'r', to: 'a' },
        ],
      }),
    ).toEqual(both);
  });

  it('siblings in the order of childrenIds, then of edges, and parents first', () => {
    const nodes = [
      node('c', ['r']),
      node('b', ['r']),
      node('a', ['r']),
      node('r', [], { childrenIds: ['a', 'b'] }),
    ];
    expect(tree({ nodes })).toEqual(['>r', 'r>a', 'r>b', 'r>c']);
  });

  it('several roots, in the order of the file', () => {
    const file = readBonsai({ nodes: [node('r'), node('s'), node('t', ['s'])], pathNodes: ['s', 't'] });
    expect(file).toMatchObject({ rootId: 's', headId: 't' });
    expect(file.nodes).toHaveLength(3);
  });

  it('several parents: the one on the path counts, the others stay as links', () => {
    const nodes = [
      node('r'),
      node('a', ['r']),
      node('b', ['r']),
      node('c', ['a', 'b']),
      node('d', ['a', 'b']),
    ];
    const file = readBonsai({ nodes, pathNodes: ['r', 'b', 'c'] });
    expect(file.nodes.map((one) => one.parentId)).toEqual([null, 'r', 'r', 'b', 'b']);
    expect(said(file.nodes[3]).otherParents).toEqual(['a']);
    expect(file.notes).toEqual([
      '2 nodes have several parents: each hangs on one, the others are kept as links.',
    ]);
    expect(readBonsai({ nodes }).nodes[3]?.parentId).toBe('a');
  });

  it('ids that look like numbers or prototypes', () => {
    const ids = ['18446744073709551615', '18446744073709551614', '__proto__', 'constructor'];
    const json = parseJson(
      JSON.stringify({ nodes: ids.map((id, i) => node(id, i > 0 ? [ids[i - 1] as string] : [])) }),
    );
    expect(readBonsai(json).nodes.map((one) => one.id)).toEqual(ids);
  });

  it('unknown keys, even a __proto__, without touching any prototype', () => {
    const json = parseJson(
      '{"nodes":[{"id":"a","text":"","__proto__":{"x":1},"b":[2]}],"__proto__":3,"c":null}',
    );
    const [first] = readBonsai(json).nodes;
    expect(said(first).keys).toEqual([
      ['__proto__', { x: 1 }],
      ['b', [2]],
    ]);
    expect(said(first).file).toEqual([
      ['__proto__', 3],
      ['c', null],
    ]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('equal texts that share an id, where the links tell them apart', () => {
    const twin = (parent: string, children: string[]) => node('x', [parent], { childrenIds: children });
    const nodes = [
      node('r', [], { childrenIds: ['a', 'b'] }),
      node('a', ['r'], { childrenIds: ['x'] }),
      node('b', ['r'], { childrenIds: ['x'] }),
      twin('a', ['c']),
      twin('b', ['d']),
      node('c', ['x']),
      node('d', ['x']),
    ];
    const file = readBonsai({ nodes, pathNodes: ['r', 'b', 'x', 'd'] });
    expect(file.nodes.map(({ id, parentId }) => `${parentId ?? ''}>${id}`)).toEqual([
      '>r',
      'r>a',
      'r>b',
      'a>x',
      'b>x~2',
      'x>c',
      'x~2>d',
    ]);
    expect(file.pathIds).toEqual(['r', 'b', 'x~2', 'd']);
    expect(file.notes[0]).toContain('2 nodes with the same text share the id “x”');
  });

  it('a text that repeats itself and so shares the id of its parent', () => {
    const nodes = [
      node('r', [], { childrenIds: ['x'] }),
      node('x', ['r'], { childrenIds: ['x'] }),
      node('x', ['x']),
    ];
    expect(tree({ nodes })).toEqual(['>r', 'r>x', 'x>x~2']);
  });

  it('20,000 equal texts with one id, each under a parent of its own', () => {
    const parents = Array.from({ length: 20_000 }, (_, i) => `p${i}`);
    const nodes = [
      node('r', [], { childrenIds: parents }),
      ...parents.flatMap((id) => [node(id, ['r'], { childrenIds: ['x'] }), node('x', [id])]),
    ];
    const edges = parents.map((from) => ({ from, to: 'x', relation: 'parentId' }));
    const file = readBonsai({ nodes, edges });
    expect(file.nodes).toHaveLength(40_001);
    expect(file.nodes.at(-1)).toMatchObject({ id: 'x~20000', parentId: 'p19999' });
  });

  it('twins under one parent that names both', () => {
    const nodes = [node('r', [], { childrenIds: ['x', 'x'] }), node('x', ['r']), node('x', ['r'])];
    expect(tree({ nodes })).toEqual(['>r', 'r>x', 'r>x~2']);
  });

  it('a path that is only a root, broken, or missing', () => {
    const nodes = [node('r'), node('a', ['r']), node('b', ['a'])];
    expect(readBonsai({ nodes, pathNodes: ['r'], focusedId: 'b' })).toMatchObject({
      pathIds: ['r', 'a', 'b'],
    });
    expect(readBonsai({ nodes, pathNodes: ['r', 'a', 'r', 'b'] })).toMatchObject({
      headId: 'a',
      notes: ['pathNodes names “r”, which does not follow the node before it: the path ends before it.'],
    });
    expect(readBonsai({ nodes, pathNodes: ['q'], focusedId: 'z' })).toMatchObject({
      headId: 'r',
      notes: [
        'pathNodes names “q”, which does not exist: the path ends before it.',
        'focusedId names “z”, which does not exist.',
      ],
    });
    expect(readBonsai({ nodes })).toMatchObject({ rootId: 'r', headId: 'r', pathIds: ['r'] });
  });

  it('an espalier object that it does not know, with a note', () => {
    const file = readBonsai({ nodes: [node('r', [], { espalier: { origin: 'moon' } })] });
    expect(file.nodes[0]?.origin).toBeUndefined();
    expect(file).toMatchObject({
      notes: ['The “espalier” object of nodes[0] could not be read and was left out.'],
    });
  });

  it('a tree 100,000 deep, and one as wide', () => {
    const size = 100_000;
    const deep = Array.from({ length: size }, (_, i) => node(`n${i}`, i > 0 ? [`n${i - 1}`] : []));
    const path = deep.map((one) => one.id);
    expect(readBonsai({ nodes: deep.toReversed(), pathNodes: path }).pathIds).toHaveLength(size);
    const children = path.slice(1);
    const wide = deep.map((one, i) =>
      node(one.id, i > 0 ? ['n0'] : [], i > 0 ? {} : { childrenIds: children }),
    );
    expect(readBonsai({ nodes: wide }).nodes).toHaveLength(size);
  });
});
