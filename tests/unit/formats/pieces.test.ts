import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieces } from '@/lib/formats/pieces';

const all = async (chunks: Iterable<string | Uint8Array>): Promise<Uint8Array[]> => {
  const out: Uint8Array[] = [];
  for await (const piece of pieces(chunks)) out.push(piece);
  return out;
};

test('any chunks, cut anywhere, give the same bytes as their joined text', async () => {
  const chunk = fc.oneof(fc.string({ unit: 'binary', maxLength: 40_000 }), fc.constant('𝒷'.repeat(20_000)));
  await fc.assert(
    fc.asyncProperty(fc.array(chunk, { maxLength: 8 }), fc.array(fc.nat(30_000)), async (texts, cuts) => {
      const text = texts.join('');
      const parts: string[] = [];
      let rest = text;
      for (const cut of cuts) {
        parts.push(rest.slice(0, cut));
        rest = rest.slice(cut);
      }
      const made = await all([...parts, rest]);
      expect(made.every((piece) => piece.length > 0)).toBe(true);
      expect(Buffer.concat(made).equals(Buffer.from(text))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('text and bytes keep their order', async () => {
  const made = await all(['a', new Uint8Array([0, 255]), '', 'b', new Uint8Array(), 'c']);
  expect([...Buffer.concat(made)]).toEqual([97, 0, 255, 98, 99]);
});

test('many small chunks become few pieces, each made only when it is asked for', async () => {
  let made = 0;
  function* lines() {
    for (; ; made++) yield 'a line of some length, and its end\n';
  }
  const iterator = pieces(lines());
  await iterator.next();
  expect(made).toBeLessThan(2000);
  const before = made;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(made).toBe(before);
  await iterator.return(undefined);
});
