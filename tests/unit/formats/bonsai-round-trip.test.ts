import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBonsai } from '@/lib/formats/bonsai/read';
import { toNodes } from '@/lib/formats/bonsai/to-nodes';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import { parseJson } from '@/lib/formats/parse-json';
import type { Loom } from '@/lib/loom/loom';
import { type LoomNode, loomNodeSchema } from '@/lib/loom/node';
import { loomSettingsSchema } from '@/lib/loom/settings';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';

type Written = Pick<Loom, 'title' | 'rootId' | 'headId' | 'settings'> & { nodes: LoomNode[] };

const settings = TEMPTING_BUT_WRONG.settings;

async function write({ nodes, ...loom }: Written): Promise<string> {
  let text = '';
  for await (const chunk of writeBonsai(loom, () => nodes)) text += chunk;
  return text;
}

/** As an import does it, with a store that holds JSON in between. */
function read(text: string, prefix: string): Written {
  let minted = 0;
  const file = readBonsai(parseJson(text));
  const tree = toNodes(file, 'loom-000', () => `${prefix}-${String(minted++).padStart(8, '0')}`, 7);
  const nodes = tree.nodes.map((node, seq) =>
    loomNodeSchema.parse(JSON.parse(JSON.stringify({ ...node, seq }))),
  );
  return {
    title: file.name ?? '',
    rootId: tree.rootId,
    headId: tree.headId,
    settings: loomSettingsSchema.parse(file.extras?.settings ?? settings),
    nodes,
  };
}

const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '\n', '"', '\\', '__proto__', '\u2028', '😀', '\ud800'),
);

const partial = fc.record({
  text: texts,
  parent: fc.nat(),
  origin: fc.constantFrom('prompt', 'model', 'human', 'import') as fc.Arbitrary<LoomNode['origin']>,
  model: fc.option(texts),
  state: fc.constantFrom('done', 'failed', 'stopped', 'interrupted') as fc.Arbitrary<LoomNode['state']>,
  finish: fc.constantFrom('stop', 'length', null) as fc.Arbitrary<LoomNode['finish']>,
  raw: fc.option(texts),
  error: fc.option(fc.record({ code: texts, message: texts, retryable: fc.boolean() })),
  flagged: fc.option(fc.nat()),
  edited: fc.option(fc.nat()),
  tokens: fc.option(fc.nat()),
  logprob: fc.option(fc.double({ max: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0)),
  score: fc.option(fc.double({ min: 1, max: 5, noNaN: true })),
  createdAt: fc.nat({ max: 2_000_000_000_000 }),
});

type Part = typeof partial extends fc.Arbitrary<infer T> ? T : never;

function make(parts: Part[]): Written {
  const idAt = (seq: number) => `node-${String(seq).padStart(6, '0')}`;
  const nodes = parts.map(
    ({ parent, flagged, edited, ...part }, seq): LoomNode => ({
      ...part,
      id: idAt(seq),
      loomId: 'loom-000',
      parentId: seq === 0 || parent % 9 === 0 ? null : idAt(parent % seq),
      stepId: null,
      seq,
      flags:
        flagged === null || seq === 0
          ? []
          : [{ gate: 'duplicate', severity: 'block', reason: 'twin', nodeId: idAt(flagged % seq) }],
      editedFrom: edited === null || seq === 0 ? null : idAt(edited % seq),
      foreign: null,
    }),
  );
  const head = nodes.at(-1) as LoomNode;
  const roots = nodes.filter((node) => node.parentId === null);
  return { title: 'T', rootId: (roots.at(-1) as LoomNode).id, headId: head.id, settings, nodes };
}

describe('Bonsai', () => {
  it('writes what the format says', async () => {
    const [root, child] = [
      { text: 'Q:', origin: 'prompt' as const },
      { text: ' one', origin: 'model' as const },
    ].map((part) => ({
      parent: 1,
      model: null,
      state: 'done' as const,
      finish: null,
      raw: null,
      error: null,
      flagged: null,
      edited: null,
      tokens: null,
      logprob: null,
      createdAt: 1_683_506_737_999,
      ...part,
    }));
    const json = JSON.parse(await write(make([root, child] as Part[])));
    const [r, a] = json.nodes.map((node: { id: string }) => node.id);
    expect(r).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(json).toMatchObject({
      nodes: [
        { id: r, text: 'Q:', parentIds: [], childrenIds: [a], lastVisited: '1683506737', group: 'path' },
        { id: a, text: ' one', parentIds: [r], childrenIds: [], lastVisited: '1683506737', group: 'path' },
      ],
      edges: [{ from: r, to: a, relation: 'parentId' }],
      name: 'T',
      pathNodes: [r, a],
      focusedId: a,
    });
    expect(Object.keys(json)).toEqual(['nodes', 'edges', 'name', 'pathNodes', 'focusedId', 'espalier']);
  });

  it('gives the same bytes when written, read and written again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(partial, { minLength: 1, maxLength: 12 }), async (parts) => {
        const first = await write(make(parts));
        expect(await write(read(first, 'back'))).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a foreign tree as it was: texts, links, unknown keys', async () => {
    const foreign = {
      zoom: { level: 2 },
      nodes: [
        { id: '18446744073709551615', text: 'Q:', parentIds: [], childrenIds: ['b', 'a'], colour: 'red' },
        { id: 'a', text: ' one', parentIds: ['18446744073709551615'], childrenIds: ['c'] },
        { id: 'b', text: ' two', parentIds: ['18446744073709551615'], childrenIds: ['c'] },
        { id: 'c', text: ' and', parentIds: ['a', 'b'], childrenIds: [] },
      ],
      pathNodes: ['18446744073709551615', 'b'],
      focusedId: 'b',
    };
    const shape = (text: string) => {
      const file = readBonsai(parseJson(text));
      const texts = new Map(file.nodes.map((node) => [node.id, node.text]));
      return {
        nodes: file.nodes.map((node) => [
          node.text,
          node.parentId && texts.get(node.parentId),
          node.foreign.keys,
          node.foreign.otherParents?.map((id) => texts.get(id)),
        ]),
        path: file.pathIds.map((id) => texts.get(id)),
        keys: file.nodes[0]?.foreign.file,
      };
    };
    const before = JSON.stringify(foreign);
    const after = await write(read(before, 'one'));
    expect(shape(after)).toEqual(shape(before));
    expect(await write(read(after, 'two'))).toBe(after);
  });

  it('calls what was still arriving interrupted', async () => {
    const loom = make(fc.sample(partial, { numRuns: 2, seed: 1 }));
    (loom.nodes[1] as LoomNode).state = 'streaming';
    expect(read(await write(loom), 'back').nodes[1]?.state).toBe('interrupted');
  });

  it('writes a tree 100,000 deep in pieces', async () => {
    const [sample] = fc.sample(partial, { numRuns: 1, seed: 2 });
    const loom = make(Array.from({ length: 100_000 }, () => ({ ...(sample as Part), parent: 1 })));
    loom.nodes.forEach((node, i) => {
      node.parentId = i > 0 ? (loom.nodes[i - 1]?.id ?? null) : null;
    });
    const sizes: number[] = [];
    for await (const chunk of writeBonsai(loom, () => loom.nodes)) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.max(...sizes)).toBeLessThan(8_000_000);
  });
});
