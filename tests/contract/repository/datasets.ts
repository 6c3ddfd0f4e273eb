import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '@/lib/dataset/dataset';
import type { ActBody, ItemAct } from '@/lib/dataset/item-act';
import type { NewItemAct } from '@/lib/server/ports/datasets';
import { anyText, filledText, id, nullable, time } from './arbitrary-values';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeChoice, makeNode, makeRanking, newId } from './records';

const anyDataset: fc.Arbitrary<Omit<Dataset, 'id'>> = fc.record({
  title: filledText(200),
  sources: fc.array(fc.record({ loomId: id, nodeId: nullable(id) }), { minLength: 1, maxLength: 4 }),
  createdAt: time,
  touchedAt: time,
});
const prompt = filledText(400);
const anyBody: fc.Arbitrary<ActBody> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    question: filledText(200).map((text) => `q${text}q`),
    label: anyText(50),
  }),
  fc.record({ kind: fc.constant('exclude' as const), reason: filledText(50).map((text) => `r${text}r`) }),
  fc.record({
    kind: fc.constant('review' as const),
    itemId: anyText(40),
    verdict: fc.constantFrom('agree', 'disagree', 'unsure'),
    answer: nullable(fc.nat({ max: 25 })),
    blind: fc.boolean(),
    note: nullable(anyText(100)),
  }),
  fc.record({
    kind: fc.constant('control' as const),
    itemId: anyText(40),
    control: prompt,
    biased: prompt,
    made: fc.oneof(
      fc.record({ by: fc.constant('template' as const), template: anyText(100) }),
      fc.record({ by: fc.constant('model' as const), loomId: id, nodeId: id }),
      fc.record({ by: fc.constant('human' as const) }),
    ),
  }),
);
const anyAct: fc.Arbitrary<Omit<NewItemAct, 'id' | 'datasetId'>> = fc.record({
  place: filledText(100),
  by: fc.record({
    kind: fc.constantFrom('human', 'model'),
    name: filledText(50).map((name) => `n${name}n`),
  }),
  body: anyBody,
  createdAt: time,
  undoneAt: fc.constant(null),
});

const exclusion = (datasetId: string, place: string): NewItemAct => ({
  id: newId('act'),
  datasetId,
  place,
  by: { kind: 'human', name: 'Ann' },
  body: { kind: 'exclude', reason: 'unclear' },
  createdAt: 1,
  undoneAt: null,
});

/** Datasets, acts and embeddings. */
export function datasets(fixture: Fixture): void {
  const put = (datasetId: string, ...places: string[]): Promise<ItemAct[]> =>
    fixture.repository.write((writer) =>
      writer.insertActs(
        datasetId,
        places.map((place) => exclusion(datasetId, place)),
      ),
    );

  test('datasets come back as they were given, put over one another', async () => {
    const { repository } = fixture;
    const datasetId = newId();
    await fc.assert(
      fc.asyncProperty(anyDataset, async (values) => {
        const dataset = { ...values, id: datasetId };
        await repository.write((writer) => writer.putDataset(dataset));
        expect(await repository.read.getDataset(datasetId)).toEqual(dataset);
        expect(await repository.read.listDatasets()).toEqual([dataset]);
      }),
      { numRuns: 60 },
    );
    expect(await repository.read.getDataset(newId())).toBeNull();
  });

  test('acts come back as they were given, in order', async () => {
    const { repository } = fixture;
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 5 }), async (bodies) => {
        const datasetId = newId();
        const acts = bodies.map((values) => ({ ...values, id: newId('act'), datasetId }));
        const stored = await repository.write((writer) => writer.insertActs(datasetId, acts));
        expect(stored).toEqual(acts.map((act, seq) => ({ ...act, seq })));
        expect(await repository.read.pageActs(datasetId, -1, 100)).toEqual(stored);
        const places = [...new Set(acts.map(({ place }) => place))];
        expect(await repository.read.actsAt(datasetId, places)).toEqual(stored);
      }),
      { numRuns: 60 },
    );
  });

  test('acts are numbered within their dataset, also past a chunk, and after a restart', async () => {
    const [one, other] = [newId(), newId()];
    await put(one, ...Array.from({ length: 1201 }, (_, i) => `place ${i}`));
    await put(other, 'place 0');
    const repository = await fixture.reopen();
    const more = await repository.write((writer) =>
      writer.insertActs(one, [exclusion(one, 'place 0'), exclusion(one, 'place 7')]),
    );
    expect(more.map((act) => act.seq)).toEqual([1201, 1202]);
    expect(await repository.read.actsMark(one)).toEqual({ seq: 1202, change: 1202 });
    expect(await repository.read.actsMark(other)).toEqual({ seq: 0, change: 0 });
    expect(await repository.read.actsMark(newId())).toEqual({ seq: -1, change: -1 });
    const page = await repository.read.pageActs(one, 1199, 2);
    expect(page.map((act) => act.seq)).toEqual([1200, 1201]);
    const every = Array.from({ length: 1201 }, (_, i) => `place ${i}`);
    expect(await repository.read.actsAt(one, every)).toHaveLength(1203);
    expect((await repository.read.actsAt(one, ['place 7'])).map((act) => act.seq)).toEqual([7, 1202]);
  });

  test('undoing is once, for acts of the dataset alone, and counts as a change', async () => {
    const { repository } = fixture;
    const [mine, theirs] = [newId(), newId()];
    const [first, second] = (await put(mine, 'a', 'b')) as [ItemAct, ItemAct];
    const [foreign] = (await put(theirs, 'a')) as [ItemAct];
    const undo = (at: number, ...acts: ItemAct[]) =>
      repository.write((writer) =>
        writer.undoActs(
          mine,
          acts.map((act) => act.id),
          at,
        ),
      );
    const mark = await repository.read.actsMark(mine);
    expect(await repository.read.lastActAt(newId())).toBe(0);
    const done = Math.max(first.createdAt, second.createdAt);
    expect(await repository.read.lastActAt(mine)).toBe(done);
    await undo(5, first, foreign);
    await undo(9, first, second);
    expect(await repository.read.lastActAt(mine)).toBe(Math.max(done, 9));
    expect(await repository.read.pageActs(mine, -1, 10)).toEqual([
      { ...first, undoneAt: 5 },
      { ...second, undoneAt: 9 },
    ]);
    expect(await repository.read.getActs([foreign.id, newId()])).toEqual([foreign]);
    expect(await repository.read.actsMark(mine)).toEqual({ seq: 1, change: 3 });
    expect((await repository.read.placesSince(mine, mark)).sort()).toEqual(['a', 'b']);
    expect(await repository.read.placesSince(mine, { seq: 1, change: 2 })).toEqual(['b']);
  });

  test('acts can be read as they were at a mark', async () => {
    const { repository } = fixture;
    const datasetId = newId();
    const [first] = (await put(datasetId, 'a')) as [ItemAct];
    const mark = await repository.read.actsMark(datasetId);
    await put(datasetId, 'a');
    await repository.write((writer) => writer.undoActs(datasetId, [first.id], 7));
    expect(await repository.read.actsAt(datasetId, ['a'], mark)).toEqual([first]);
    expect(await repository.read.actsAt(datasetId, ['a'])).toHaveLength(2);
  });

  test('an act’s id is taken once, and nothing of its transaction stays', async () => {
    const { repository } = fixture;
    const datasetId = newId();
    const [first] = (await put(datasetId, 'a')) as [ItemAct];
    const again = repository.write(async (writer) => {
      await writer.insertActs(datasetId, [
        exclusion(datasetId, 'b'),
        { ...exclusion(datasetId, 'c'), id: first.id },
      ]);
    });
    await expect(again).rejects.toMatchObject({ name: 'StorageError', code: 'duplicate' });
    expect(await repository.read.pageActs(datasetId, -1, 10)).toEqual([first]);
  });

  test('embeddings are kept by model and content; the first stays', async () => {
    const repository = fixture.repository;
    const vector = (hash: string, text = 'AAAA') => ({ hash, dimensions: 3, vector: text });
    const many = Array.from({ length: 1100 }, (_, i) => vector(`hash ${i}`));
    await repository.write((writer) => writer.putEmbeddings('server model', many));
    await repository.write((writer) =>
      writer.putEmbeddings('server model', [vector('hash 3', 'BBBB'), vector('new')]),
    );
    const hashes = [...many.map(({ hash }) => hash), 'new', 'none'];
    const { read } = await fixture.reopen();
    const found = await read.getEmbeddings('server model', hashes);
    expect(found.map(({ hash }) => hash).sort()).toEqual([...many.map(({ hash }) => hash), 'new'].sort());
    expect(found.every((one) => one.vector === 'AAAA')).toBe(true);
    expect(await read.getEmbeddings('server other', hashes)).toEqual([]);
  });

  test('a path is climbed in windows, and read by seq', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const chain = Array.from({ length: 1500 }, (_, i) => ({ id: newId(), text: `node ${i}` }));
    await repository.write((writer) =>
      writer.insertNodes(
        loom.id,
        chain.flatMap(({ id: nodeId, text }, i) => {
          const parentId = chain[i - 1]?.id ?? loom.rootId;
          const node = makeNode({ loomId: loom.id, parentId });
          return [{ ...node, id: nodeId, text }, makeNode({ loomId: loom.id, parentId })];
        }),
      ),
    );
    const climbed: number[] = [];
    for (let from: string | null = chain.at(-1)?.id ?? null; from; ) {
      const { seqs, above } = await repository.read.climb(from, 400);
      expect(seqs.length).toBeLessThanOrEqual(400);
      climbed.push(...seqs);
      from = above;
    }
    const segments = await repository.read.segments(loom.id, climbed.reverse());
    const path = await repository.read.getPath(chain.at(-1)?.id ?? '');
    expect(segments).toEqual(
      path.map(({ id: nodeId, text, origin, finish, state }) => ({ nodeId, text, origin, finish, state })),
    );
    expect(await repository.read.climb(newId(), 10)).toEqual({ seqs: [], above: null });
  });

  test('what rows say of their nodes', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 5 });
    const [taken, same, other, elsewhere, failed] = nodes.map((node) => node.id) as [
      ...[string, string, string, string, string],
    ];
    const ranking = makeRanking({ loomId: loom.id, stepId: step.id, suggestion: other, confidence: 0.5 });
    const about = { loomId: loom.id, stepId: step.id };
    const undone = makeChoice({ ...about, nodeId: same, undoneAt: 3 });
    const old = makeChoice({ ...about, nodeId: taken });
    const choice = makeChoice({ ...about, nodeId: taken, rankingId: ranking.id });
    const branch = makeChoice({ ...about, nodeId: elsewhere });
    await repository.write(async (writer) => {
      await writer.updateNode(other, { text: 'another' });
      await writer.updateNode(elsewhere, { text: 'a third' });
      await writer.updateNode(failed, { state: 'failed', text: 'half' });
      await writer.insertRanking(ranking);
      for (const one of [undone, old, choice, branch]) await writer.insertChoice(one);
    });
    const { read } = repository;
    expect(await read.rowNodes([taken, newId()])).toEqual([
      { id: taken, stepId: step.id, origin: 'model', model: null, score: null },
    ]);
    const choices = await read.choicesOfNodes([taken, same, elsewhere]);
    expect(choices.map(({ id: choiceId }) => choiceId).sort()).toEqual([choice.id, branch.id].sort());
    const { id: rankingId, judge, suggestion, confidence } = ranking;
    expect(await read.rowRankings([rankingId])).toEqual([{ id: rankingId, judge, suggestion, confidence }]);
    expect(await read.siblingsOf([taken, loom.rootId])).toEqual([{ nodeId: taken, count: 3, others: 1 }]);
    expect((await read.takeableOfSteps([step.id])).map((node) => node.id)).toEqual([
      taken,
      same,
      other,
      elsewhere,
    ]);
  });

  test('a mark tells which steps got something since', async () => {
    const { repository } = fixture;
    const { read } = repository;
    const loom = await seedLoom(repository);
    const quiet = await seedStep(repository, loom);
    const [ranked, chosen, grown] = [
      await seedStep(repository, loom),
      await seedStep(repository, loom),
      await seedStep(repository, loom),
    ];
    await seedStep(repository, await seedLoom(repository));
    const mark = await read.loomMark(loom.id);
    expect(mark).toEqual({ nodeSeq: 12, rankingSeq: -1, choiceSeq: -1, undone: 0, running: [] });
    expect(await read.stepsSince(loom.id, mark)).toEqual([]);
    const choice = makeChoice({
      loomId: loom.id,
      stepId: chosen.step.id,
      nodeId: chosen.nodes[0]?.id ?? '',
    });
    await repository.write(async (writer) => {
      await writer.insertRanking(makeRanking({ loomId: loom.id, stepId: ranked.step.id }));
      await writer.insertChoice(choice);
      const parentId = loom.rootId;
      await writer.insertNodes(loom.id, [
        makeNode({ loomId: loom.id, parentId, stepId: grown.step.id }),
        makeNode({ loomId: loom.id, parentId }),
      ]);
    });
    const since = await read.stepsSince(loom.id, mark);
    expect(since.sort()).toEqual([ranked, chosen, grown].map(({ step }) => step.id).sort());
    expect(since).not.toContain(quiet.step.id);
    await repository.write((writer) => writer.undoChoice(choice.id, 5));
    expect(await read.loomMark(loom.id)).toEqual({
      nodeSeq: 14,
      rankingSeq: 0,
      choiceSeq: 0,
      undone: 1,
      running: [],
    });
    expect((await read.loomMark(newId())).nodeSeq).toBe(-1);
    await repository.write((writer) => writer.updateStep(quiet.step.id, { state: 'judging' }));
    expect((await read.loomMark(loom.id)).running).toEqual([quiet.step.id]);
  });
}
