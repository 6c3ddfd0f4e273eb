import { nanoid } from 'nanoid';
import { expect, test } from 'vitest';
import { RowCache } from '@/lib/server/datasets/row-cache';
import { RowPages } from '@/lib/server/datasets/row-pages';
import { toView } from '@/lib/server/datasets/view-of';
import { actOnRows } from '@/lib/server/use-cases/act-on-rows';
import { chooseCandidate } from '@/lib/server/use-cases/choose-candidate';
import { createDataset } from '@/lib/server/use-cases/datasets';
import { moveHead } from '@/lib/server/use-cases/move-head';
import { undoActs } from '@/lib/server/use-cases/undo-acts';
import { undoChoice } from '@/lib/server/use-cases/undo-choice';
import { makeNode, makeRanking } from '../../contract/repository/records';
import { openContext, type TestContext } from '../../support/app-context';
import { growLoom, plantLoom } from '../../support/dataset/grow-loom';

const ROUNDS = Number(process.env.ROUNDS ?? 150);
const SEED = Number(process.env.CACHE_SEED ?? Date.now() % 100_000);
const ANN = { kind: 'human' as const, name: 'Ann' };

/** A number below `limit` each time, the same ones for the same seed. */
function draws(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
}

/** What the cache says, and what reading everything anew says. */
async function bothOf(ctx: TestContext, id: string) {
  const [kept, anew] = [await ctx.rows.latest(ctx, id), await new RowCache().latest(ctx, id)];
  const plain = ({ ...view }: ReturnType<typeof toView>) => ({ ...view, version: '' });
  return {
    kept: { view: plain(toView(ctx, kept)), rows: kept.entries?.map(({ row }) => row) },
    anew: { view: plain(toView(ctx, anew)), rows: anew.entries?.map(({ row }) => row) },
    version: ctx.rows.version(kept),
  };
}

test(`what is kept of a dataset is what reading it anew gives, after ${ROUNDS} changes (seed ${SEED})`, async () => {
  await using ctx = await openContext();
  const { repository } = ctx;
  const { read } = repository;
  const draw = draws(SEED);
  const pick = <T>(list: readonly T[]): T | undefined => list[draw(list.length)];
  const [one, two] = [await plantLoom(repository), await plantLoom(repository)];
  const stem = await growLoom(repository, two.id, two.rootId, { steps: 4 });
  const both = await createDataset(ctx, {
    title: 'Both',
    sources: [
      { loomId: two.id, nodeId: stem[2] ?? null },
      { loomId: two.id, nodeId: null },
      { loomId: one.id, nodeId: null },
    ],
  });
  const done: string[] = [];
  const loomIds = [one.id, two.id];
  const head = async (loomId: string) => (await read.getLoom(loomId))?.headId ?? '';
  const grow = async (loomId: string, steps: number, question?: () => string) =>
    growLoom(repository, loomId, await head(loomId), { steps, ...(question && { question }) });
  const rowsOf = async (id: string) => (await ctx.rows.latest(ctx, id)).entries?.map(({ row }) => row) ?? [];
  const act = async (id: string, body: Parameters<typeof actOnRows>[2][number]['body'], place: string) => {
    const actId = nanoid();
    await actOnRows(ctx, id, [{ id: actId, place, by: ANN, body }]);
    done.push(`${id} ${actId}`);
  };

  const changes: ((loomId: string, id: string) => Promise<unknown>)[] = [
    (loomId) => grow(loomId, 1),
    (loomId) => grow(loomId, 1),
    (loomId) => grow(loomId, 3),
    (loomId) => grow(loomId, 1, () => `Is it ${draw(5)}?`),
    async (loomId) => {
      const path = await read.getPath(await head(loomId));
      const back = path.at(-1 - draw(Math.min(4, path.length)));
      if (back) await moveHead(ctx, loomId, back.id);
    },
    async (loomId) => {
      const last = await read.lastChoice(loomId);
      if (last) await undoChoice(ctx, loomId, last.id);
    },
    async (loomId) => {
      const step = pick(await read.stepsOfLoom(loomId));
      const node = step && pick(await read.nodesOfStep(step.id));
      if (!node?.stepId) return;
      const standing = (await read.choicesOfStep(node.stepId)).filter(({ undoneAt }) => undoneAt === null);
      await chooseCandidate(ctx, node.stepId, {
        choiceId: nanoid(),
        nodeId: node.id,
        expects: standing.at(-1)?.id ?? null,
        rankingId: null,
        suggestionVisible: false,
        reason: null,
        edited: null,
      });
    },
    async (loomId) => {
      const step = pick(await read.stepsOfLoom(loomId));
      if (!step) return;
      const { parentId, id: stepId } = step;
      await repository.write(async (writer) => {
        const [node] = await writer.insertNodes(loomId, [
          makeNode({ id: nanoid(), loomId, parentId, stepId, text: 'One more.' }),
        ]);
        if (draw(2) === 0) return;
        await writer.insertRanking(
          makeRanking({ id: nanoid(), loomId, stepId, suggestion: node?.id ?? null }),
        );
        for (const { id } of await writer.nodesOfStep(stepId)) await writer.updateNode(id, { score: 2 });
      });
    },
    async (_, id) => {
      const row = pick((await rowsOf(id)).filter(({ excluded }) => !excluded));
      if (row) await act(id, { kind: 'exclude', reason: `reason ${draw(3)}` }, row.place);
    },
    async (_, id) => {
      const row = pick(await rowsOf(id));
      const body = { kind: 'edit' as const, question: `Is it edited ${draw(1e6)}?`, label: ' No' };
      if (row) await act(id, body, row.place);
    },
    async () => {
      const [id, actId] = (pick(done) ?? '').split(' ');
      if (id && actId) await undoActs(ctx, id, [actId]);
    },
  ];

  let before = new Map<string, { version: string; rows: string }>();
  for (let round = 0; round < ROUNDS; round++) {
    const change = pick(changes);
    const ids = [...loomIds, both.id];
    await change?.(pick(loomIds) ?? '', pick(ids) ?? '');
    if (draw(3) === 0) continue;
    const now = new Map<string, { version: string; rows: string }>();
    for (const id of ids) {
      const { kept, anew, version } = await bothOf(ctx, id);
      expect(kept, `round ${round}`).toEqual(anew);
      now.set(id, { version, rows: JSON.stringify(kept.rows) });
      const was = before.get(id);
      if (was?.version === version)
        expect(now.get(id)?.rows, 'another version for other rows').toBe(was.rows);
    }
    before = now;
  }
  expect(before.size).toBe(3);
}, 120_000);

test('pages that are read on from one another are those of the whole, in whatever order they are asked for', async () => {
  await using ctx = await openContext();
  const loom = await plantLoom(ctx.repository);
  await growLoom(ctx.repository, loom.id, loom.rootId, { steps: 40, candidates: 2 });
  const assembly = await new RowCache().latest(ctx, loom.id);
  const rows = assembly.entries?.map(({ row }) => row) ?? [];
  const pages = new RowPages();
  for (const from of [0, 7, 14, 30, 3, 10, 35, 42, 0])
    expect(await pages.read(ctx, assembly, from, 7)).toEqual(rows.slice(from, from + 7));
});
