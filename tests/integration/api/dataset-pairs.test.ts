import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import type { Pair } from '@/lib/formats/dataset-facts';
import { factsOf } from '@/lib/server/datasets/facts-of';
import { openDataset } from '@/lib/server/datasets/open-dataset';
import { RowCache } from '@/lib/server/datasets/row-cache';
import { streamPairs } from '@/lib/server/datasets/stream-pairs';
import { keptRows } from '@/lib/server/datasets/stream-rows';
import { actOnRows } from '@/lib/server/use-cases/act-on-rows';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createDataset } from '@/lib/server/use-cases/datasets';
import { moveHead } from '@/lib/server/use-cases/move-head';
import { openContext, type TestContext } from '../../support/app-context';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';

async function pairsOf(ctx: TestContext, id: string): Promise<Pair[]> {
  const open = await openDataset(ctx, id);
  const pairs: Pair[] = [];
  for await (const pair of streamPairs(ctx, open)()) pairs.push(pair);
  expect((await factsOf(ctx, open))?.pairs).toBe(pairs.length);
  return pairs;
}

/** Takes another candidate of the step that ends in a node, and moves on with it. */
async function takeOther(
  ctx: TestContext,
  nodeId: string,
  over: { by?: 'human' | 'autopilot'; seen?: boolean } = {},
) {
  const { read } = ctx.repository;
  const node = await read.getNode(nodeId);
  const stepId = node?.stepId ?? '';
  const loom = node && (await read.getLoom(node.loomId));
  if (over.by === 'autopilot' && loom && node.parentId) await moveHead(ctx, loom.id, node.parentId);
  const standing = (await read.choicesOfStep(stepId)).at(-1);
  const other = (await read.nodesOfStep(stepId))[1];
  const input = {
    ...{ choiceId: nanoid(), nodeId: other?.id ?? '', expects: standing?.id ?? null, edited: null },
    ...{ rankingId: standing?.rankingId ?? null, suggestionVisible: over.seen ?? true, reason: null },
  };
  await chooseCandidate(ctx, stepId, input, over.by ?? 'human');
  return other?.id ?? '';
}

test('each choice of a person is a pair, with what it continues and what it left', async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  const taken = await growLoom(ctx.repository, loom.id, loom.rootId, { steps: 3, candidates: 3 });
  const pairs = await pairsOf(ctx, loom.id);
  const path = await ctx.repository.read.getPath(taken.at(-1) ?? '');
  expect(pairs.map((pair) => pair.prompt)).toEqual(
    path.slice(1).map((_, i) =>
      path
        .slice(0, i + 1)
        .map((node) => node.text)
        .join(''),
    ),
  );
  expect(pairs.map((pair) => pair.chosen)).toEqual(path.slice(1).map((node) => node.text));
  expect(pairs[1]).toMatchObject({
    ...{ source: 'accepted', judge: 'practice', stepId: path[2]?.stepId },
    rejected: [
      { score: 4.4, text: expect.stringContaining('(1)') },
      { score: 4.3, text: expect.stringContaining('(2)') },
    ],
  });
});

test('overrides and blind choices are told apart; an autopilot’s are left out', async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  const [first = ''] = await growLoom(ctx.repository, loom.id, loom.rootId, { steps: 1 });
  const over = await takeOther(ctx, first);
  const [second = ''] = await growLoom(ctx.repository, loom.id, over, { steps: 1 });
  const blind = await takeOther(ctx, second, { seen: false });
  const [third = ''] = await growLoom(ctx.repository, loom.id, blind, { steps: 1 });
  const flown = await takeOther(ctx, third, { by: 'autopilot' });
  expect((await ctx.repository.read.getLoom(loom.id))?.headId).toBe(flown);
  const pairs = await pairsOf(ctx, loom.id);
  expect(pairs.map((pair) => [pair.row.nodeId, pair.source])).toEqual([
    [over, 'override'],
    [blind, 'blind'],
  ]);
  const facts = await factsOf(ctx, await openDataset(ctx, loom.id));
  expect(facts?.making).toMatchObject({ steps: 3, candidates: 15, taken: { human: 2, autopilot: 1 } });
  expect(facts?.making.overrides).toBe(2);
  expect(facts?.agreement).toEqual({ accepts: 0, choices: 1 });
});

test('a candidate taken on another branch, one that says the same, and an excluded row make none', async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  const grow = (from: string, candidates: number) =>
    growLoom(ctx.repository, loom.id, from, { steps: 1, candidates });
  const [first = ''] = await grow(loom.rootId, 3);
  const [end = ''] = await grow(first, 2);
  const branch = await takeOther(ctx, first);
  const { id } = await createDataset(ctx, {
    title: 'Both branches',
    sources: [
      { loomId: loom.id, nodeId: end },
      { loomId: loom.id, nodeId: branch },
    ],
  });
  const texts = async () => (await pairsOf(ctx, id)).map((pair) => pair.rejected.map(({ text }) => text));
  const left = expect.stringContaining('(2)');
  expect(await texts()).toEqual([[left], [expect.stringContaining('(1)')], [left]]);
  const sibling = (
    await ctx.repository.read.nodesOfStep((await ctx.repository.read.getNode(end))?.stepId ?? '')
  )[1];
  const endText = (await ctx.repository.read.getNode(end))?.text ?? '';
  await ctx.repository.write((writer) => writer.updateNode(sibling?.id ?? '', { text: endText }));
  ctx.rows = new RowCache();
  expect(await texts()).toEqual([[left], [left]]);
  const [row] = await Array.fromAsync(keptRows(ctx, await openDataset(ctx, id))());
  const by = { kind: 'human' as const, name: 'Ann' };
  await actOnRows(ctx, id, [
    { id: nanoid(), place: row?.place ?? '', by, body: { kind: 'exclude', reason: 'unclear' } },
  ]);
  expect(await texts()).toEqual([[left]]);
});

test('the context of a long path is its prompt and the latest of its nodes', async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  const question = (n: number) => `Is it number ${n}, ${'which is long, '.repeat(60)}or not?`;
  await growLoom(ctx.repository, loom.id, loom.rootId, { steps: 80, candidates: 2, question });
  const pairs = await pairsOf(ctx, loom.id);
  expect(pairs).toHaveLength(80);
  const last = pairs.at(-1)?.prompt ?? '';
  expect(last.length).toBeLessThanOrEqual(32_000);
  expect(last.length).toBeGreaterThan(30_000);
  expect(
    last.startsWith(
      'Some questions.\n\nQuestion: Is this an example?\nAnswer: Yes\n\nQuestion: Is it number',
    ),
  ).toBe(true);
  expect(last.endsWith(pairs.at(-2)?.chosen ?? '?')).toBe(true);
});

test('rows read from an opened dataset are those of that moment', async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  const [, second = ''] = await growLoom(ctx.repository, loom.id, loom.rootId, { steps: 4 });
  const open = await openDataset(ctx, loom.id);
  const facts = await factsOf(ctx, open);
  const rows = keptRows(ctx, open);
  const before = await Array.fromAsync(rows());
  const by = { kind: 'human' as const, name: 'Ann' };
  await actOnRows(ctx, loom.id, [
    { id: nanoid(), place: before[0]?.place ?? '', by, body: { kind: 'exclude', reason: 'unclear' } },
  ]);
  await growLoom(ctx.repository, loom.id, loom.headId, { steps: 3 });
  await moveHead(ctx, loom.id, second);
  expect(await Array.fromAsync(rows())).toEqual(before);
  expect({ ...(await factsOf(ctx, open)), madeAt: facts?.madeAt }).toEqual(facts);
  expect((await ctx.rows.latest(ctx, loom.id)).tally.rows).toMatchObject({ total: 2, kept: 1 });
});
