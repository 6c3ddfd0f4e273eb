import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readVectors } from '@/lib/store/embeddings-api';

const sent = (vectors: readonly (readonly number[])[]) => {
  const flat = vectors.flat();
  const bytes = new DataView(new ArrayBuffer(flat.length * 4));
  for (const [i, value] of flat.entries()) bytes.setFloat32(i * 4, value, true);
  return {
    dimensions: vectors[0]?.length ?? 1,
    vectors: btoa(String.fromCharCode(...new Uint8Array(bytes.buffer))),
  };
};

it('reads vectors as they were sent', () => {
  const float = fc.float({ noNaN: true, noDefaultInfinity: true });
  const vectors = fc.array(fc.array(float, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(vectors, (given) => {
      expect(readVectors(sent(given), given.length).map((vector) => [...vector])).toEqual(given);
    }),
  );
});

it('says what is wrong with a reply that is too short', () => {
  expect(() => readVectors(sent([[1, 2]]), 2)).toThrow(
    '8 bytes of embeddings where 2 texts of 2 numbers take 16',
  );
});
