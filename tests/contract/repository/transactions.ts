import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoomWriter, Repository } from '@/lib/server/ports/repository';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeChoice, makeLoom, makeNode, makeRanking, makeStep, newId } from './records';

/** All of a transaction or nothing of it, one after another, unseen until it is committed. */
export function transactions(fixture: Fixture): void {
  test('a throw leaves nothing behind', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const before = await everything(repository, loom.id);
    const wrong = new Error('changed my mind');
    const work = repository.write(async (writer) => {
      const step = makeStep({ loomId: loom.id, parentId: loom.rootId });
      await writer.insertStep(step);
      const [node] = await writer.insertNodes(loom.id, [
        makeNode({ loomId: loom.id, parentId: loom.rootId, stepId: step.id }),
      ]);
      await writer.insertRanking(makeRanking({ loomId: loom.id, stepId: step.id }));
      await writer.insertChoice(makeChoice({ loomId: loom.id, stepId: step.id, nodeId: node?.id ?? '' }));
      await writer.updateLoom(loom.id, { headId: node?.id, title: 'Other' });
      await writer.updateNode(loom.rootId, { text: 'other' });
      await writer.addTokens(loom.id, 100);
      throw wrong;
    });
    await expect(work).rejects.toBe(wrong);
    expect(await everything(repository, loom.id)).toEqual(before);
  });

  test('readers see a transaction only once it is committed; its own reads see it at once', async () => {
    const { repository } = fixture;
    const loom = makeLoom();
    await repository.write(async (writer) => {
      await writer.insertLoom(loom);
      await writer.insertNodes(loom.id, [makeNode({ id: loom.rootId, loomId: loom.id, parentId: null })]);
      expect(await writer.getLoom(loom.id)).toEqual(loom);
      expect(await writer.getPath(loom.rootId)).toHaveLength(1);
      expect(await repository.read.getLoom(loom.id)).toBeNull();
      expect(await repository.read.listLooms({ archived: false })).toEqual([]);
      expect(await repository.read.getPath(loom.rootId)).toEqual([]);
    });
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
  });

  test('of many who choose at once, seeing no choice yet, one does', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 8 });
    const outcomes = await Promise.all(
      nodes.map((node) =>
        repository.write(async (writer) => {
          const standing = (await writer.choicesOfStep(step.id)).filter((choice) => choice.undoneAt === null);
          await sleep(3);
          if (standing.length > 0) return 'conflict';
          await writer.insertChoice(makeChoice({ loomId: loom.id, stepId: step.id, nodeId: node.id }));
          return 'chosen';
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'chosen')).toHaveLength(1);
    expect(await repository.read.choicesOfStep(step.id)).toHaveLength(1);
  });

  test('seq has neither gaps nor collisions under concurrent writers, some of which fail', async () => {
    const { repository } = fixture;
    const batches = fc.array(
      fc.record({ loom: fc.nat({ max: 1 }), size: fc.nat({ max: 7 }), fails: fc.boolean() }),
      {
        minLength: 2,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(batches, async (plan) => {
        const looms = [await seedLoom(repository), await seedLoom(repository)] as const;
        await Promise.allSettled(
          plan.map(({ loom, size, fails }) =>
            repository.write(async (writer) => {
              const { id, rootId } = looms[loom === 0 ? 0 : 1];
              const nodes = Array.from({ length: size }, () => makeNode({ loomId: id, parentId: rootId }));
              await Promise.all([
                writer.insertNodes(id, nodes.slice(1)),
                writer.insertNodes(id, nodes.slice(0, 1)),
              ]);
              if (fails) throw new Error('on purpose');
            }),
          ),
        );
        for (const [index, loom] of looms.entries()) {
          const stored = plan.filter((batch) => batch.loom === index && !batch.fails);
          const expected = 1 + stored.reduce((sum, batch) => sum + batch.size, 0);
          const seqs = (await repository.read.pageNodes(loom.id, -1, 1000)).map((node) => node.seq);
          expect(seqs).toEqual(Array.from({ length: expected }, (_, seq) => seq));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('a refused write fails the transaction even where the work goes on', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step } = await seedStep(repository, loom);
    const work = repository.write(async (writer) => {
      await writer.updateLoom(loom.id, { title: 'Other' });
      await writer.insertStep(step).catch(() => undefined);
      await writer.addTokens(loom.id, 5).catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ name: 'StorageError', code: 'duplicate' });
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
  });

  test('calls that nobody awaited fail the transaction', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const work = repository.write(async (writer) => {
      void writer.updateLoom(loom.id, { title: 'Other' });
    });
    await expect(work).rejects.toMatchObject({ code: 'misuse' });
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
  });

  test('a writer is of no use after its transaction', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    let kept: LoomWriter | undefined;
    await repository.write(async (writer) => {
      kept = writer;
    });
    await expect(kept?.updateLoom(loom.id, { title: 'Other' })).rejects.toThrow();
    expect(await repository.read.getLoom(loom.id)).toEqual(loom);
  });

  test('a transaction inside another is refused instead of waiting for itself', async () => {
    const { repository } = fixture;
    const inner = () => repository.write(async () => undefined);
    await expect(repository.write(inner)).rejects.toMatchObject({ code: 'misuse' });
    await expect(repository.write(async () => repository.servers.remove(newId()))).rejects.toMatchObject({
      code: 'misuse',
    });
    await expect(inner()).resolves.toBeUndefined();
  });

  test('closing waits for the transactions asked for, and refuses later ones', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const slow = repository.write(async (writer) => {
      await sleep(30);
      await writer.addTokens(loom.id, 1);
    });
    const waiting = repository.write((writer) => writer.addTokens(loom.id, 2));
    const closed = repository.close();
    await expect(repository.write((writer) => writer.addTokens(loom.id, 4))).rejects.toMatchObject({
      code: 'unavailable',
    });
    await Promise.all([slow, waiting, closed, repository.close()]);
    expect(await (await fixture.reopen()).read.tokensSpent(loom.id)).toBe(3);
  });

  test('what a transaction started may write once the transaction is over', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    let later: Promise<void> | undefined;
    await repository.write(async () => {
      later = sleep(20).then(() => repository.write((writer) => writer.addTokens(loom.id, 3)));
    });
    await later;
    expect(await repository.read.tokensSpent(loom.id)).toBe(3);
  });
}

const everything = async ({ read }: Repository, loomId: string) => ({
  loom: await read.getLoom(loomId),
  nodes: await read.pageNodes(loomId, -1, 1000),
  steps: await read.stepsOfLoom(loomId),
  choice: await read.lastChoice(loomId),
  tokens: await read.tokensSpent(loomId),
});
