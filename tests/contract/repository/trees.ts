import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Loom } from '@/lib/loom/loom';
import type { LoomNode } from '@/lib/loom/node';
import { SHAPE } from '@/lib/loom/tree-shape';
import type { Repository } from '@/lib/server/ports/repository';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeChoice, makeNode, makeRanking, newId } from './records';

/** Reading trees: paths, shapes, pages and the loom list. */
export function trees(fixture: Fixture): void {
  test('a path of 5,000 nodes comes whole, root first', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const chain = await grow(repository, loom, 5000);
    const path = await repository.read.getPath(chain.at(-1)?.id ?? '');
    expect(path.map((node) => node.id)).toEqual([loom.rootId, ...chain.map((node) => node.id)]);
  });

  test('pages follow seq and end; nodes come in the order asked', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const other = await seedLoom(repository);
    const chain = await grow(repository, loom, 1200);
    const paged: LoomNode[] = [];
    for (let page = await repository.read.pageNodes(loom.id, -1, 500); page.length > 0; ) {
      paged.push(...page);
      page = await repository.read.pageNodes(loom.id, page.at(-1)?.seq ?? 0, 500);
    }
    expect(paged.map((node) => node.seq)).toEqual(Array.from({ length: 1201 }, (_, seq) => seq));
    const backwards = chain.map((node) => node.id).reverse();
    const asked = [newId(), ...backwards, other.rootId, loom.rootId];
    const got = await repository.read.getNodes(loom.id, asked);
    expect(got.map((node) => node.id)).toEqual([...backwards, loom.rootId]);
  });

  test('a shape says of each node what its records say', async () => {
    const { repository } = fixture;
    await fc.assert(
      fc.asyncProperty(fc.array(plannedStep, { maxLength: 8 }), async (plan) => {
        const { loom, expected } = await carryOut(repository, plan);
        const shape = await repository.read.getShape(loom.id);
        const nodes = await repository.read.pageNodes(loom.id, -1, 1000);
        expect(shape.ids).toEqual(nodes.map((node) => node.id));
        expect(shape.parent.map((place) => shape.ids[place] ?? null)).toEqual(
          nodes.map((node) => node.parentId),
        );
        expect(shape.step.map((place) => shape.stepIds[place] ?? null)).toEqual(
          nodes.map((node) => node.stepId),
        );
        expect(new Set(shape.stepIds).size).toBe(shape.stepIds.length);
        expect(shape.flags).toEqual(nodes.map((node) => expected.get(node.id) ?? 0));
      }),
      { numRuns: 25 },
    );
  });

  test('an unknown loom has no shape, an unknown node no path', async () => {
    const { read } = fixture.repository;
    expect(await read.getShape(newId())).toEqual({ ids: [], parent: [], stepIds: [], step: [], flags: [] });
    expect(await read.getPath(newId())).toEqual([]);
    expect(await read.getNode(newId())).toBeNull();
    expect(await read.getNodes(newId(), [])).toEqual([]);
  });

  test('the list counts nodes, shows the widths of the latest 24 steps, and who steers', async () => {
    const { repository } = fixture;
    const old = await seedLoom(repository, { touchedAt: 5 });
    const loom = await seedLoom(repository, { touchedAt: 9 });
    const archived = await seedLoom(repository, { archivedAt: 7 });
    const widths = Array.from({ length: 30 }, (_, index) => (index % 6) + 1);
    let parentId = loom.rootId;
    for (const candidates of widths) {
      const { nodes } = await seedStep(repository, loom, { parentId, candidates });
      parentId = nodes.at(-1)?.id ?? '';
    }
    await repository.write(async (writer) => {
      await writer.updateLoom(loom.id, { headId: parentId });
      await writer.putAutopilot({
        ...{ loomId: loom.id, on: true, limits: { steps: null, tokens: null, minConfidence: 0 } },
        ...{ stepsTaken: 0, tokensSpent: 0, stopped: null, updatedAt: 1 },
      });
    });
    const rows = await repository.read.listLooms({ archived: false });
    expect(rows.map((row) => row.id)).toEqual([loom.id, old.id]);
    expect(rows[0]).toMatchObject({
      nodes: 1 + widths.reduce((sum, width) => sum + width),
      autopilotOn: true,
    });
    expect(rows[0]?.widths).toEqual(widths.slice(-24));
    expect(rows[1]).toMatchObject({ nodes: 1, widths: [], autopilotOn: false, loom: old });
    expect((await repository.read.listLooms({ archived: true })).map((row) => row.id)).toEqual([archived.id]);
  });

  test('an imported path without steps shows how many siblings there were', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const nodes = [0, 1, 2].map(() => makeNode({ loomId: loom.id, parentId: loom.rootId, origin: 'import' }));
    await repository.write(async (writer) => {
      await writer.insertNodes(loom.id, nodes);
      await writer.updateLoom(loom.id, { headId: nodes[1]?.id });
    });
    expect((await repository.read.listLooms({ archived: false }))[0]?.widths).toEqual([3]);
  });
}

/** Stores a chain under the root of a loom. */
async function grow(repository: Repository, loom: Loom, length: number): Promise<LoomNode[]> {
  let parentId = loom.rootId;
  const nodes = Array.from({ length }, () => {
    const node = makeNode({ loomId: loom.id, parentId });
    parentId = node.id;
    return node;
  });
  return repository.write((writer) => writer.insertNodes(loom.id, nodes));
}

const plannedStep = fc.record({
  candidates: fc.array(
    fc.record({
      state: fc.constantFrom<LoomNode['state'][]>(
        'waiting',
        'streaming',
        'done',
        'failed',
        'stopped',
        'interrupted',
      ),
      origin: fc.constantFrom<LoomNode['origin'][]>('model', 'human', 'import'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  suggests: fc.option(fc.nat({ max: 3 })),
  choices: fc.array(
    fc.record({
      of: fc.nat({ max: 3 }),
      by: fc.constantFrom('human' as const, 'autopilot' as const),
      undone: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
type PlannedStep = typeof plannedStep extends fc.Arbitrary<infer T> ? T : never;

/** Stores the plan, and says from the plan alone which flags each node must have. */
async function carryOut(repository: Repository, plan: PlannedStep[]) {
  const loom = await seedLoom(repository);
  const expected = new Map([[loom.rootId, SHAPE.prompt as number]]);
  let parentId = loom.rootId;
  for (const { candidates, suggests, choices } of plan) {
    const { step, nodes } = await seedStep(repository, loom, { parentId, candidates: 0 });
    const made = candidates.map((look) => makeNode({ loomId: loom.id, parentId, stepId: step.id, ...look }));
    for (const { id, state, origin } of made) {
      const unfinished = state === 'waiting' || state === 'streaming' || state === 'interrupted';
      expected.set(
        id,
        (state === 'failed' ? SHAPE.failed : 0) +
          (origin === 'human' ? SHAPE.human : 0) +
          (unfinished ? SHAPE.unfinished : 0),
      );
    }
    const idAt = (place: number) => made[place % made.length]?.id ?? '';
    const suggestion = suggests === null ? null : idAt(suggests);
    const ranking = makeRanking({ loomId: loom.id, stepId: step.id, suggestion });
    const looks = new Map<string, number>();
    await repository.write(async (writer) => {
      nodes.push(...(await writer.insertNodes(loom.id, made)));
      await writer.insertRanking(ranking);
      for (const { of, by, undone } of choices) {
        const nodeId = idAt(of);
        const undoneAt = undone ? 2 : null;
        const choice = makeChoice({
          loomId: loom.id,
          stepId: step.id,
          nodeId,
          by,
          rankingId: ranking.id,
          undoneAt,
        });
        await writer.insertChoice(choice);
        const override = suggestion !== null && suggestion !== nodeId ? SHAPE.override : 0;
        if (!undone) looks.set(nodeId, SHAPE.chosen + override + (by === 'autopilot' ? SHAPE.autopilot : 0));
      }
    });
    for (const [id, look] of looks) expected.set(id, (expected.get(id) ?? 0) + look);
    parentId = idAt(0);
  }
  return { loom, expected };
}
