import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import type { LoomNode } from '@/lib/loom/node';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';
import { makeLoom, type NodePart, nodePart, nodeParts, type Tree } from './support/looms';
import { joined, parseJson, pathIds, readAs, said, stored } from './support/trees';

const { settings } = TEMPTING_BUT_WRONG;

const write = ({ nodes, ...loom }: Tree): Promise<string> => joined(writeBonsai(loom, () => nodes));

/** As an import does it, with a store that holds JSON in between. */
function read(text: string, prefix: string): Tree {
  const file = readAs('bonsai', parseJson(text));
  return { title: file.name ?? '', settings: file.settings ?? settings, ...stored(file, prefix) };
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
    const json = JSON.parse(await write(makeLoom([root, child] as NodePart[])));
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
      fc.asyncProperty(nodeParts, async (parts) => {
        const first = await write(makeLoom(parts));
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
      const file = readAs('bonsai', parseJson(text));
      const texts = new Map(file.nodes.map((node) => [node.id, node.text]));
      return {
        nodes: file.nodes.map((node) => [
          node.text,
          node.parentId && texts.get(node.parentId),
          said(node).keys,
          said(node).otherParents?.map((id) => texts.get(id)),
        ]),
        path: pathIds(file).map((id) => texts.get(id)),
        keys: said(file.nodes[0]).file,
      };
    };
    const before = JSON.stringify(foreign);
    const after = await write(read(before, 'one'));
    expect(shape(after)).toEqual(shape(before));
    expect(await write(read(after, 'two'))).toBe(after);
  });

  it('calls what was still arriving interrupted', async () => {
    const loom = makeLoom(fc.sample(nodePart, { numRuns: 2, seed: 1 }));
    (loom.nodes[1] as LoomNode).state = 'streaming';
    expect(read(await write(loom), 'back').nodes[1]?.state).toBe('interrupted');
  });

  it('writes a tree 100,000 deep in pieces', async () => {
    const [sample] = fc.sample(nodePart, { numRuns: 1, seed: 2 });
    const loom = makeLoom(Array.from({ length: 100_000 }, () => ({ ...(sample as NodePart), parent: 1 })));
    loom.nodes.forEach((node, i) => {
      node.parentId = i > 0 ? (loom.nodes[i - 1]?.id ?? null) : null;
    });
    const sizes: number[] = [];
    for await (const chunk of writeBonsai(loom, () => loom.nodes)) sizes.push(chunk.length);
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.max(...sizes)).toBeLessThan(8_000_000);
  });
});
