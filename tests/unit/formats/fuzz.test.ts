import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeBonsai } from '@/lib/formats/bonsai/write';
import { detectTree } from '@/lib/formats/detect-tree';
import { FormatError } from '@/lib/formats/format-error';
import { writeLoomsidian } from '@/lib/formats/loomsidian/write';
import { writePyloom } from '@/lib/formats/pyloom/write';
import { TREE_FORMATS, type TreeFile, type TreeFormat } from '@/lib/formats/tree-file';
import { TEMPTING_BUT_WRONG } from '@/lib/loom/templates/tempting-but-wrong';
import { makeLoom, nodePart, type Tree } from './support/looms';
import { miniLoom } from './support/miniloom';
import { mutate, mutateText, mutation, textMutation } from './support/mutate';
import { loomRecords, writeRecords } from './support/records';
import { expectTree, joined, parseJson, readAs, stored } from './support/trees';

/** 10,000 files in all: for each format 1,500 with changed values and 500 with changed text. */
const VALUES = 1500;
const TEXTS = 500;
const MAX_MS = 2000;

const KINDS = ['rankings', 'choices', 'acts', 'rubricVersions', 'trials', 'promptDrafts'] as const;

const seed = Number(process.env.FUZZ_SEED) || Date.now() % 2 ** 31;
const samples = new Map<TreeFormat, string[]>();

const bonsai = ({ nodes, ...loom }: Tree) => joined(writeBonsai(loom, () => nodes));
const loomsidian = ({ nodes, headId }: Pick<Tree, 'nodes' | 'headId'>) =>
  joined(writeLoomsidian({ headId }, () => nodes));
const pyloom = ({ nodes, headId }: Pick<Tree, 'nodes' | 'headId'>) => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return joined(
    writePyloom(
      { headId },
      () => nodes,
      (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    ),
  );
};

const MINI = miniLoom(
  {
    '1': { parent: null, text: '' },
    '2': {
      parent: '1',
      text: 'The cat sat.',
      more: { type: 'user', timestamp: 1750000000000, rating: true },
    },
    '3': { parent: '2', text: 'The cat sat. It purred.', more: { model: 'm', finishReason: 'stop' } },
    '4': { parent: '3', text: 'A dog sat. It barked.' },
    '5': { parent: '3', text: 'The cat sat. It purred. The end.' },
  },
  '5',
);

/** A few files of each format, some with what only other programs write. */
beforeAll(async () => {
  console.info(`The seed of this run is ${seed}; FUZZ_SEED=${seed} repeats it.`);
  const parts = fc.sample(fc.array(nodePart, { minLength: 6, maxLength: 8 }), { numRuns: 3, seed: 11 });
  const looms = parts.map(makeLoom);
  samples.set('bonsai', await Promise.all(looms.map(bonsai)));
  samples.set('loomsidian', await Promise.all(looms.map(loomsidian)));
  samples.set('pyloom', await Promise.all(looms.map(pyloom)));
  samples.set('miniloom', [JSON.stringify(MINI)]);
  const whole = fc
    .sample(loomRecords, { numRuns: 80, seed: 12 })
    .filter((made) => KINDS.every((kind) => made[kind].length > 0));
  samples.set('espalier', await Promise.all(whole.slice(0, 3).map(writeRecords)));
});

const sampleOf = (format: TreeFormat, number: number): string => {
  const list = samples.get(format) ?? [];
  return list[number % list.length] as string;
};

/** What a reader makes of a file: a tree, or a FormatError; anything else is thrown on. */
function attempt(work: () => TreeFile): TreeFile | FormatError {
  const start = performance.now();
  try {
    return work();
  } catch (error) {
    if (error instanceof FormatError && error.message !== '') return error;
    throw error;
  } finally {
    const ms = performance.now() - start;
    if (ms > MAX_MS) expect.fail(`it took ${ms} ms`);
  }
}

/** Whatever was read can be written in every format, and read again with as many nodes. */
async function expectWritable(file: TreeFile): Promise<void> {
  const loom = { title: 'T', settings: TEMPTING_BUT_WRONG.settings, ...stored(file) };
  for (const [format, write] of [
    ['bonsai', bonsai],
    ['loomsidian', loomsidian],
    ['pyloom', pyloom],
  ] as const)
    expect(readAs(format, JSON.parse(await write(loom))).nodes).toHaveLength(file.nodes.length);
}

describe.each(TREE_FORMATS)('%s', (format) => {
  it(`withstands ${VALUES} files with changed values`, async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        async (which, mutations) => {
          const json = JSON.parse(sampleOf(format, which));
          mutate(json, mutations);
          const file = attempt(() => readAs(format, json));
          if (file instanceof FormatError) return;
          expectTree(file);
          if (read++ % 20 === 0) await expectWritable(file);
        },
      ),
      { numRuns: VALUES, seed },
    );
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(VALUES);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  }, 60_000);

  it(`withstands ${TEXTS} files with changed text`, () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(textMutation, { minLength: 1, maxLength: 3 }), (which, mutations) => {
        const text = mutations.reduce(mutateText, sampleOf(format, which));
        const file = attempt(() => {
          const json = parseJson(text);
          return readAs(detectTree(json) ?? format, json);
        });
        if (!(file instanceof FormatError)) expectTree(file);
      }),
      { numRuns: TEXTS, seed },
    );
  }, 60_000);
});
