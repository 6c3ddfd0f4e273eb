import { expect, test } from 'vitest';
import type { Page, PageAt } from '@/lib/server/ports/record-pages';
import type { Repository } from '@/lib/server/ports/repository';
import { type Fixture, seedLoom } from './harness';
import { makeChoice, makeNode, makeRanking, makeStep } from './records';

/** Steps under the root, each with a candidate, a ranking and a choice. */
async function grow(repository: Repository, loom: { id: string; rootId: string }, steps: number) {
  const ids: string[] = [];
  await repository.write(async (writer) => {
    for (let i = 0; i < steps; i++) {
      const step = makeStep({ loomId: loom.id, parentId: loom.rootId });
      const node = makeNode({ loomId: loom.id, parentId: loom.rootId, stepId: step.id });
      await writer.insertStep(step);
      await writer.insertNodes(loom.id, [node]);
      await writer.insertRanking(makeRanking({ loomId: loom.id, stepId: step.id, order: [node.id] }));
      await writer.insertChoice(makeChoice({ loomId: loom.id, stepId: step.id, nodeId: node.id }));
      ids.push(step.id);
    }
  });
  return ids;
}

async function all<T>(page: (at: PageAt) => Promise<Page<T>>, last: number, size: number): Promise<T[]> {
  const records: T[] = [];
  for (let after: number | null = -1, turns = 0; after !== null; turns++) {
    const found: Page<T> = await page({ after, last, size });
    expect(found.records.length).toBeLessThanOrEqual(size);
    expect(turns).toBeLessThan(50);
    records.push(...found.records);
    after = found.next;
  }
  return records;
}

export function paging(fixture: Fixture): void {
  test('the ends of a loom are those of its last records; an empty one has none', async () => {
    const { repository } = fixture;
    const [loom, other] = [await seedLoom(repository), await seedLoom(repository)];
    expect(await repository.read.recordEnds(loom.id)).toEqual({
      nodes: 0,
      steps: -1,
      rankings: -1,
      choices: -1,
    });
    await grow(repository, loom, 3);
    expect(await repository.read.recordEnds(loom.id)).toEqual({
      nodes: 3,
      steps: 2,
      rankings: 2,
      choices: 2,
    });
    expect((await repository.read.recordEnds(other.id)).steps).toBe(-1);
    expect((await repository.read.recordEnds('nowhere')).nodes).toBe(-1);
  });

  test.each([1, 3, 7, 8, 100])(
    'pages of %i give every record once, in order, and no later one',
    async (size) => {
      const { repository } = fixture;
      const { read } = repository;
      const loom = await seedLoom(repository);
      const steps = await grow(repository, loom, 7);
      const ends = await read.recordEnds(loom.id);
      await grow(repository, loom, 2);
      await grow(repository, await seedLoom(repository), 2);
      const found = await all((at) => read.pageSteps(loom.id, at), ends.steps, size);
      expect(found.map(({ id }) => id)).toEqual(steps);
      const rankings = await all((at) => read.pageRankings(loom.id, at), ends.rankings, size);
      expect(rankings.map(({ stepId }) => stepId)).toEqual(steps);
      const choices = await all((at) => read.pageChoices(loom.id, at), ends.choices, size);
      expect(choices.map(({ stepId }) => stepId)).toEqual(steps);
      expect(await read.choicesOfStep(steps[0] ?? '')).toEqual(choices.slice(0, 1));
    },
  );
}
