import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import { FormatError } from '@/lib/formats/format-error';
import { loomRecords, writeRecords } from './support/records';
import { joined, parseJson, readAs, stored } from './support/trees';

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};
const [records] = fc.sample(loomRecords, { numRuns: 1, seed: 12 });
if (!records) throw new Error('no records');

/** Our own file with a value that Bonsai kept in a node, so many lists inside each other. */
const fileWith = async (levels: number) => {
  const json = JSON.parse(await writeRecords(records));
  json.nodes[0].foreign = { bonsai: { keys: [['kept', nested(levels)]] } };
  return json;
};

it('what another program kept in a node is read back out of our own file, and goes out in its format', async () => {
  const file = readAs('espalier', await fileWith(200));
  const loom = { title: 'T', settings: records.loom.settings, ...stored(file) };
  const out = await joined(writeBonsai(loom, () => stored(file).nodes));
  expect(readAs('bonsai', parseJson(out)).nodes[0]?.foreign).toMatchObject({
    bonsai: { keys: [['kept', nested(200)]] },
  });
});

it.each([202, 300, 5000, 200_000])('is refused where it is nested %i levels deep', async (levels) => {
  const json = await fileWith(levels);
  expect(() => readAs('espalier', json)).toThrow(FormatError);
  expect(() => readAs('espalier', json)).toThrow(/nested more than 200 levels/);
});
