import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rendered } from '@/lib/formats/miniloom/rendered';
import { rewrite } from '@/lib/formats/miniloom/rewrite';
import { miniLoom, type Written } from './support/miniloom';
import { expectTree, readAs, refusalOf, said, textsOf } from './support/trees';

const shape = (json: unknown) =>
  readAs('miniloom', json).nodes.map(({ id, parentId, text }) => [id, parentId, text]);

const GOLDEN = {
  loomTree: {
    nodeStore: {
      '1': { id: '1', type: 'root', patch: '', parent: null, children: ['3', '2'], rating: null },
      '2': {
        id: '2',
        timestamp: 1750000000000,
        type: 'user',
        patch: [{ diffs: [[1, 'Once upon a time']], start1: 0, start2: 0, length1: 0, length2: 16 }],
        summary: 'Once upon',
        rating: true,
        read: true,
        parent: '1',
        children: ['4'],
        model: null,
        error: null,
        finishReason: null,
      },
      '3': {
        type: 'user',
        patch: [{ diffs: [{ 0: 1, 1: 'Or not' }], start1: 0, start2: 0, length1: 0, length2: 6 }],
        parent: '1',
        children: [],
      },
      '4': {
        type: 'gen',
        patch: '@@ -10,7 +10,17 @@\n  a time\n+ there was\n',
        parent: '2',
        children: [],
        model: 'some-model',
        finishReason: 'length',
      },
    },
  },
  focus: { id: '4', children: [] },
};

describe('MiniLoom', () => {
  it('is read: patches of every form, order of children, model, time, rating', () => {
    const file = readAs('miniloom', GOLDEN);
    expectTree(file);
    expect(file).toMatchObject({ rootId: '1', headId: '4', notes: [] });
    expect(file.nodes).toMatchObject([
      { id: '1', parentId: null, text: '', origin: 'prompt' },
      { id: '3', parentId: '1', text: 'Or not', origin: 'prompt' },
      { id: '2', parentId: '1', text: 'Once upon a time', origin: 'prompt', createdAt: 1750000000000 },
      { id: '4', parentId: '2', text: ' there was', origin: 'model', model: 'some-model', finish: 'length' },
    ]);
    expect(said(file.nodes[2]).keys).toContainEqual(['rating', true]);
  });

  it('hangs a node that changes what is above it where its text parts from it', () => {
    const json = miniLoom(
      {
        '1': { parent: null, text: '' },
        '2': { parent: '1', text: 'The cat sat.' },
        '3': { parent: '2', text: 'The cat sat. It purred.' },
        '4': { parent: '3', text: 'The cat sat. It barked. Then it slept.' },
        '5': { parent: '4', text: 'The cat sat. It barked. Then it slept. The end.' },
        '6': { parent: '3', text: 'A dog sat. It purred.' },
      },
      '5',
    );
    const file = readAs('miniloom', json);
    expect(shape(json)).toEqual([
      ['1', null, ''],
      ['2', '1', 'The cat sat.'],
      ['3', '2', ' It purred.'],
      ['4', '2', ' It barked. Then it slept.'],
      ['5', '4', ' The end.'],
      ['6', '1', 'A dog sat. It purred.'],
    ]);
    expect(file.nodes.map(({ editedFrom }) => editedFrom ?? null)).toEqual([
      null,
      null,
      null,
      '3',
      null,
      '2',
    ]);
    expect(said(file.nodes[3]).keys).toContainEqual(['parent', '3']);
    expect(file.notes).toEqual([
      '2 nodes change the text above: each hangs on the lowest node that it leaves as it was, with the rest of its text.',
    ]);
  });

  it('has every node read as it did in MiniLoom, whatever was changed above it', () => {
    const word = fc.constantFrom('a', 'b', 'ab ', '\n', 'the same words ', '😀', 'é%', '\u0001\u0002', ' ');
    const edit = fc.record({
      above: fc.nat(),
      cut: fc.option(fc.tuple(fc.nat(), fc.nat({ max: 12 }))),
      added: fc.array(word, { maxLength: 5 }).map((words) => words.join('')),
      inside: fc.option(fc.tuple(fc.nat(), word)),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 14 }), (edits) => {
        const nodes: Record<string, Written> = { '1': { parent: null, text: '' } };
        for (const [i, { above, cut, added, inside }] of edits.entries()) {
          const parent = String(1 + (above % (i + 1)));
          let text = [...(nodes[parent]?.text ?? '')];
          if (cut) text.splice(cut[0] % (text.length + 1), cut[1]);
          if (inside) text.splice(inside[0] % (text.length + 1), 0, inside[1]);
          text = [...text, added];
          nodes[String(i + 2)] = { parent, text: text.join('') };
        }
        const file = readAs('miniloom', miniLoom(nodes));
        expectTree(file);
        const texts = textsOf(file.nodes);
        for (const [id, { text }] of Object.entries(nodes)) expect(texts.get(id)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a path 20,000 long without rendering its texts', () => {
    const nodeStore: Record<string, unknown> = { '1': { parent: null, patch: '', children: ['2'] } };
    let [end, length] = ['', 0];
    for (let i = 2; i <= 20_000; i++) {
      const added = `This is sentence number ${i}. `;
      const diffs = end
        ? [
            [0, end],
            [1, added],
          ]
        : [[1, added]];
      const start = length - end.length;
      nodeStore[i] = {
        parent: String(i - 1),
        children: [String(i + 1)],
        patch: [
          { diffs, start1: start, start2: start, length1: end.length, length2: end.length + added.length },
        ],
      };
      end = (end + added).slice(-4);
      length += added.length;
    }
    const file = readAs('miniloom', { loomTree: { nodeStore }, focus: { id: '20000' } });
    expect(file.nodes.at(-1)?.text).toBe('This is sentence number 20000. ');
    expect(file.notes).toEqual([
      '1 child is named by a node that is not the parent, or do not exist: passed over.',
    ]);
  });

  const broken = (patch: unknown, parent = '1') => ({
    loomTree: {
      nodeStore: {
        '1': { parent: null, patch: '', children: ['2', '7'] },
        '2': { parent, patch, children: [] },
      },
    },
  });
  const patch = (diffs: unknown, more = {}) => [
    { diffs, start1: 0, start2: 0, length1: 0, length2: 1, ...more },
  ];

  it.each([
    [
      'no store',
      { loomTree: {} },
      'This is no MiniLoom file: it has no “loomTree.nodeStore”.',
      'loomTree.nodeStore',
    ],
    ['no nodes', { loomTree: { nodeStore: {} } }, 'the file has no nodes', 'loomTree.nodeStore'],
    [
      'no patch',
      broken(undefined),
      'The patch cannot be read: it is neither a list nor a text.',
      'loomTree.nodeStore["2"].patch',
    ],
    [
      'a text that is no patch',
      broken('hello'),
      'The patch cannot be read: its text is not that of patches.',
      'loomTree.nodeStore["2"].patch',
    ],
    [
      'a patch that is no object',
      broken([5]),
      'The patch cannot be read: a patch is an object with diffs, start1, start2, length1 and length2.',
      'loomTree.nodeStore["2"].patch[0]',
    ],
    [
      'an unknown operation',
      broken(patch([[2, 'x']])),
      'The patch cannot be read: a difference is a pair of -1, 0 or 1 and a text.',
      'loomTree.nodeStore["2"].patch[0].diffs.0',
    ],
    [
      'lengths that are not those of the texts',
      broken(patch([[1, 'xx']])),
      'The patch cannot be read: the lengths of the patch are not those of its texts.',
      'loomTree.nodeStore["2"].patch[0]',
    ],
    [
      'a patch for another text',
      broken(
        patch(
          [
            [0, 'ab'],
            [1, 'c'],
          ],
          { length1: 2, length2: 3 },
        ),
      ),
      'The patch of the node “2” does not fit the text of its parent.',
      'loomTree.nodeStore["2"].patch',
    ],
    ['a missing parent', broken('', '9'), 'There is no node “9”.', 'loomTree.nodeStore["2"].parent'],
    ['a self-loop', broken('', '2'), 'The node “2” is its own parent.', 'loomTree.nodeStore["2"].parent'],
    [
      'children that are no list',
      { loomTree: { nodeStore: { '1': { parent: null, patch: '', children: {} } } } },
      'a list of ids is expected here',
      'loomTree.nodeStore["1"].children',
    ],
    [
      'a cycle',
      {
        loomTree: {
          nodeStore: {
            '1': { parent: null, patch: '' },
            a: { parent: 'b', patch: '' },
            b: { parent: 'a', patch: '' },
          },
        },
      },
      'The nodes go round in a circle: “b” → “a” → “b”.',
      'loomTree.nodeStore.b',
    ],
  ])('refuses %s', (_, json, message, where) => {
    expect(refusalOf('miniloom', json)).toEqual([message, where]);
  });

  it('refuses a huge text by its node', () => {
    const text = 'x'.repeat(1_000_001);
    const json = broken(patch([[1, text]], { length2: text.length }));
    expect(refusalOf('miniloom', json)[0]).toBe(
      'The text of the node “2” has 1,000,001 characters; a node holds at most 1,000,000.',
    );
  });

  it('gives up on a file that rewrites a long text thousands of times', () => {
    const texts = new Rendered(6000);
    texts.add(-1, 'x'.repeat(500));
    texts.add(0, 'y'.repeat(500));
    const patches = [
      {
        diffs: [
          [-1, 'x'],
          [1, 'z'],
          [0, 'xxxx'],
        ],
        start1: 0,
        start2: 0,
        length1: 5,
        length2: 5,
      },
    ];
    expect(rewrite(texts, 1, patches, 'a', () => 'patch')).toEqual({
      above: -1,
      text: `z${'x'.repeat(499)}${'y'.repeat(500)}`,
    });
    expect(() => rewrite(texts, 0, patches, 'a', () => 'patch')).toThrow(/bearable time/);
  });
});
