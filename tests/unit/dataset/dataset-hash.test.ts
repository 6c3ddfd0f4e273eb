import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentHasher, contentHash } from '@/lib/dataset/content-hash';
import { datasetHash } from '@/lib/dataset/dataset-hash';
import { DatasetHasher } from '@/lib/dataset/dataset-hasher';
import { itemIdOf } from '@/lib/dataset/item-id';
import { YES_NO } from './builders';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

it('a text in pieces has the hash of the text', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (pieces) => {
      const whole = pieces.join('');
      const hasher = new ContentHasher(whole.length);
      for (const piece of pieces) hasher.add(piece);
      expect(hasher.digest()).toBe(contentHash(whole));
    }),
  );
});

it('items that come one after another have the hash of all', () => {
  for (const count of [0, 1, 2, 63, 64, 65, 499, 500, 501, 1300]) {
    const ids = Array.from({ length: count }, (_, i) => itemIdOf({ question: `Is it ${i}?`, label: ' Yes' }));
    const hasher = new DatasetHasher();
    for (const id of ids) hasher.add(id);
    expect(hasher.digest(YES_NO)).toBe(datasetHash(ids, YES_NO));
  }
});

it('order, labels and what they say make another dataset', () => {
  const ids = ['Is it?', 'Was it?'].map((question) => itemIdOf({ question, label: ' Yes' }));
  const hashes = [
    datasetHash(ids, YES_NO),
    datasetHash([...ids].reverse(), YES_NO),
    datasetHash(ids, { ...YES_NO, labelSays: 'tempting-but-wrong' }),
    datasetHash(ids, { ...YES_NO, labels: [...YES_NO.labels].reverse() }),
  ];
  expect(new Set(hashes).size).toBe(4);
});
