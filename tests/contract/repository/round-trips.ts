import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Loom } from '@/lib/loom/loom';
import { anyAutopilot, anyChoice, anyLoom, anyNode, anyRanking, anyServer, anyStep } from './arbitraries';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeLoom, makeNode, newId } from './records';

const RUNS = { numRuns: 60 };

/** Every record comes back exactly as it was given, whatever a schema allows in it. */
export function roundTrips(fixture: Fixture): void {
  const same = <T>(values: fc.Arbitrary<T>, check: (value: T) => Promise<void>) =>
    fc.assert(fc.asyncProperty(values, check), RUNS);

  test('looms', async () => {
    const { repository } = fixture;
    await same(anyLoom, async (values) => {
      const loom: Loom = { ...makeLoom(), ...values };
      await repository.write(async (writer) => {
        await writer.insertLoom(loom);
        await writer.insertNodes(loom.id, [makeNode({ id: loom.rootId, loomId: loom.id, parentId: null })]);
      });
      expect(await repository.read.getLoom(loom.id)).toEqual(loom);
      const [listed] = (await repository.read.listLooms({ archived: loom.archivedAt !== null })).filter(
        (row) => row.id === loom.id,
      );
      expect(listed?.loom).toEqual(loom);
    });
  });

  test('looms, changed', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    await same(anyLoom, async ({ createdAt: _, ...patch }) => {
      await repository.write((writer) => writer.updateLoom(loom.id, patch));
      expect(await repository.read.getLoom(loom.id)).toEqual({ ...loom, ...patch });
    });
  });

  test('nodes', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step } = await seedStep(repository, loom);
    await same(fc.tuple(anyNode, fc.boolean()), async ([values, inStep]) => {
      const node = {
        ...values,
        ...{ id: newId(), loomId: loom.id, parentId: loom.rootId, stepId: inStep ? step.id : null },
      };
      const [stored] = await repository.write((writer) => writer.insertNodes(loom.id, [node]));
      expect(stored).toEqual({ ...node, seq: stored?.seq });
      expect(await repository.read.getNode(node.id)).toEqual(stored);
      expect(await repository.read.getNodes(loom.id, [node.id])).toEqual([stored]);
      expect((await repository.read.getPath(node.id)).at(-1)).toEqual(stored);
    });
  });

  test('nodes, changed', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const root = await repository.read.getNode(loom.rootId);
    await same(anyNode, async ({ text, raw, state, finish, error, flags, tokens, logprob, score, model }) => {
      const patch = { text, raw, state, finish, error, flags, tokens, logprob, score, model };
      await repository.write((writer) => writer.updateNode(loom.rootId, patch));
      expect(await repository.read.getNode(loom.rootId)).toEqual({ ...root, ...patch });
    });
  });

  test('steps', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    await same(anyStep, async (values) => {
      const step = { ...values, id: newId(), loomId: loom.id, parentId: loom.rootId };
      await repository.write((writer) => writer.insertStep(step));
      expect(await repository.read.getStep(step.id)).toEqual(step);
      const { state, rounds, notices, updatedAt, sampler, judge } = values;
      const patch = { state, rounds: rounds + 1, notices, updatedAt, sampler, judge };
      await repository.write((writer) => writer.updateStep(step.id, patch));
      expect(await repository.read.getStep(step.id)).toEqual({ ...step, ...patch });
    });
  });

  test('rankings', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step } = await seedStep(repository, loom);
    await same(anyRanking, async (values) => {
      const ranking = { ...values, id: newId(), loomId: loom.id, stepId: step.id };
      await repository.write((writer) => writer.insertRanking(ranking));
      expect((await repository.read.rankingsOfStep(step.id)).at(-1)).toEqual(ranking);
    });
  });

  test('choices', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 1 });
    const nodeId = nodes[0]?.id ?? '';
    await same(anyChoice, async (values) => {
      const choice = { ...values, id: newId(), loomId: loom.id, stepId: step.id, nodeId, rankingId: null };
      await repository.write((writer) => writer.insertChoice(choice));
      expect(await repository.read.getChoice(choice.id)).toEqual(choice);
      expect((await repository.read.choicesOfStep(step.id)).at(-1)).toEqual(choice);
    });
  });

  test('autopilots, put over one another', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    await same(anyAutopilot, async (values) => {
      const autopilot = { ...values, loomId: loom.id };
      await repository.write((writer) => writer.putAutopilot(autopilot));
      expect(await repository.read.getAutopilot(loom.id)).toEqual(autopilot);
      expect(await repository.read.autopilotsOn()).toEqual(autopilot.on ? [autopilot] : []);
    });
  });

  test('model servers, put over one another and removed', async () => {
    const { servers } = fixture.repository;
    const id = newId();
    await same(anyServer, async (values) => {
      await servers.put({ ...values, id });
      expect(await servers.get(id)).toEqual({ ...values, id });
      expect(await servers.list()).toEqual([{ ...values, id }]);
    });
    await servers.remove(id);
    expect(await servers.get(id)).toBeNull();
    expect(await servers.list()).toEqual([]);
  });

  test('all of it after a restart', async () => {
    const loom = await seedLoom(fixture.repository, { title: 'NUL \0 and \ud800' });
    const { step, nodes } = await seedStep(fixture.repository, loom, { candidates: 4 });
    await fixture.repository.write((writer) => writer.addTokens(loom.id, 41));
    const repository = await fixture.reopen();
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
    expect(await repository.read.getStep(step.id)).toEqual(step);
    expect(await repository.read.nodesOfStep(step.id)).toEqual(nodes);
    expect(await repository.read.tokensSpent(loom.id)).toBe(41);
  });
}
