import { expect, test } from 'vitest';
import type { RecordTable } from '@/lib/server/ports/repository';
import { type Fixture, seedLoom } from './harness';
import { makeNode } from './records';

/** Whether a file's ids are free here. */
export function takenIds(fixture: Fixture): void {
  test('an id is taken in its own table, whichever loom has it, and in no other', async () => {
    const { repository } = fixture;
    const { read } = repository;
    const loom = await seedLoom(repository);
    expect(await read.anyIdTaken('looms', ['nobody-has-it', loom.id])).toBe(true);
    expect(await read.anyIdTaken('nodes', [loom.rootId])).toBe(true);
    const others: RecordTable[] = [
      ...(['steps', 'rankings', 'choices', 'itemActs'] as const),
      ...(['rubricVersions', 'judgeRuns', 'trials', 'promptDrafts'] as const),
    ];
    for (const table of others) expect(await read.anyIdTaken(table, [loom.id, loom.rootId])).toBe(false);
    expect(await read.anyIdTaken('nodes', [loom.id])).toBe(false);
    expect(await read.anyIdTaken('nodes', [])).toBe(false);
  });

  test('one among thousands is found', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const node = makeNode({ loomId: loom.id, parentId: loom.rootId });
    await repository.write((writer) => writer.insertNodes(loom.id, [node]));
    const ids = Array.from({ length: 40_000 }, (_, at) => `not-there-${at}`);
    expect(await repository.read.anyIdTaken('nodes', ids)).toBe(false);
    expect(await repository.read.anyIdTaken('nodes', [...ids, node.id])).toBe(true);
  });
}
