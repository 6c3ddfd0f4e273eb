import { expect, test } from 'vitest';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeAutopilot, makeChoice } from './records';

/** Autopilots over all looms, and the flags they left behind. */
export function flights(fixture: Fixture): void {
  test('a flag is open until a person chooses at its step, and again when that is undone', async () => {
    const { repository } = fixture;
    const { read, write } = repository;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 2 });
    const [one, two] = nodes.map(({ id }) => id) as [string, string];
    const at = { loomId: loom.id, stepId: step.id, nodeId: one };
    const flag = { confidence: 0.4, message: 'too low' };
    const before = makeChoice(at);
    const flagged = makeChoice({ ...at, by: 'autopilot', flag });
    const plain = makeChoice({ ...at, by: 'autopilot' });
    for (const choice of [before, flagged, plain]) await write((writer) => writer.insertChoice(choice));
    expect(await read.openFlags(loom.id)).toEqual([flagged]);
    expect((await read.openFlagCounts()).get(loom.id)).toBe(1);

    const looked = makeChoice({ ...at, nodeId: two });
    await write((writer) => writer.insertChoice(looked));
    expect(await read.openFlags(loom.id)).toEqual([]);
    expect((await read.openFlagCounts()).has(loom.id)).toBe(false);

    await write((writer) => writer.undoChoice(looked.id, 9));
    expect(await read.openFlags(loom.id)).toEqual([flagged]);
    await write((writer) => writer.undoChoice(flagged.id, 9));
    expect(await read.openFlags(loom.id)).toEqual([]);
  });

  test('flights, the last one changed first; what was spent may be unknown', async () => {
    const { repository } = fixture;
    const looms = await Promise.all([1, 2, 3].map(() => seedLoom(repository)));
    const [early, late, never] = looms.map(({ id }) => id) as [string, string, string];
    const unknown = makeAutopilot({
      loomId: early,
      startedAt: 1,
      updatedAt: 5_000_000_001,
      moneySpent: null,
    });
    const spent = makeAutopilot({ loomId: late, startedAt: 2, updatedAt: 5_000_000_002, moneySpent: 0.25 });
    const stored = [unknown, spent, makeAutopilot({ loomId: never, updatedAt: 5_000_000_003 })];
    for (const autopilot of stored)
      await repository.write((writer) => writer.putAutopilot({ ...autopilot, waiting: true }));
    expect(await repository.read.flights(2)).toEqual([spent, unknown]);
    expect(await repository.read.getAutopilot(never)).toEqual(stored[2]);
  });

  test('what a flight no longer says is gone: one that was paused is not paused for ever', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { paused: _, ...off } = makeAutopilot({ loomId: loom.id, startedAt: 1 });
    for (const autopilot of [{ ...off, paused: true }, off])
      await repository.write((writer) => writer.putAutopilot(autopilot));
    expect(await repository.read.getAutopilot(loom.id)).toEqual(off);
  });
}
