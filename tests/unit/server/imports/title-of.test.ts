import { expect, test } from 'vitest';
import { titleOf } from '@/lib/server/imports/title-of';

test.each([
  ['A tree', 'other.json', 'A tree'],
  ['  ', 'other.json', 'other'],
  [null, 'my-loom.bonsai.json', 'my-loom'],
  [null, 'set.classification.csv', 'set'],
  [null, 'set v1.2.jsonl', 'set v1.2'],
  [null, 'C:\\looms\\tree.json', 'tree'],
  [null, '.json', 'Imported loom'],
  [null, 'no ending', 'no ending'],
  ['x'.repeat(300), 'a', 'x'.repeat(200)],
  [`${'x'.repeat(199)}🌲`, 'a', 'x'.repeat(199)],
])('%j in the file %j is titled %j', (name, fileName, title) => {
  expect(titleOf(name, fileName)).toBe(title);
});
