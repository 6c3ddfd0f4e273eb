import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './arbitrary-values';
import { type Fixture, seedLoom } from './harness';
import { makeNode } from './records';

/** Finding nodes by what their texts say. */
export function searching(fixture: Fixture): void {
  const storeTexts = async (...texts: string[]) => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const nodes = texts.map((text) => makeNode({ loomId: loom.id, parentId: loom.rootId, text }));
    await repository.write((writer) => writer.insertNodes(loom.id, nodes));
    const find = async (text: string, limit = 50) => {
      const hits = await repository.read.searchNodes(loom.id, text, limit);
      return hits.map((hit) => nodes.findIndex((node) => node.id === hit.id));
    };
    return { loom, find };
  };

  test('letters match whatever their case, beyond ASCII too', async () => {
    const { find } = await storeTexts('The cat is GROSS', 'the Dog', 'ÄRGER IN ΑΘΗΝΑ');
    expect(await find('gross')).toEqual([0]);
    expect(await find('THE')).toEqual([0, 1]);
    expect(await find('ärger in αθηνα')).toEqual([2]);
  });

  test('nothing in what is searched is a wildcard', async () => {
    const { find } = await storeTexts('100% sure', '100 sure', 'a_b', 'axb', 'back\\slash', "o'clock");
    expect(await find('100%')).toEqual([0]);
    expect(await find('a_b')).toEqual([2]);
    expect(await find('k\\s')).toEqual([4]);
    expect(await find("o'c")).toEqual([5]);
    expect(await find('')).toEqual([]);
  });

  test('any text is found by its own words', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    await fc.assert(
      fc.asyncProperty(
        anyText(30).filter((text) => text.length > 0),
        async (text) => {
          const node = makeNode({ loomId: loom.id, parentId: loom.rootId, text: `before ${text} after` });
          await repository.write((writer) => writer.insertNodes(loom.id, [node]));
          const hits = await repository.read.searchNodes(loom.id, text, 1000);
          expect(hits.map((hit) => hit.id)).toContain(node.id);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a limit, one line around the place, other looms left out', async () => {
    const { repository } = fixture;
    const text = `${'before '.repeat(40)}\n\nthe NEEDLE\n${'after '.repeat(40)}`;
    const { loom, find } = await storeTexts(text, text, text);
    await storeTexts(text);
    expect(await find('needle', 2)).toEqual([0, 1]);
    const [hit] = await repository.read.searchNodes(loom.id, 'needle', 1);
    expect(hit?.excerpt).toMatch(/^….*before the NEEDLE after.*…$/);
    expect(hit?.excerpt.length).toBeLessThan(140);
  });
}
