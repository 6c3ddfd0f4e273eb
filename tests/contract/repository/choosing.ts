import { expect, test } from 'vitest';
import { type Fixture, seedLoom, seedStep } from './harness';
import { makeChoice, makeRanking, newId } from './records';

/** Steps, rankings and choices in the order they were made, and what they add up to. */
export function choosing(fixture: Fixture): void {
  test('the newest step under a node, whatever the clock did', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    expect(await repository.read.stepUnder(loom.rootId)).toBeNull();
    const late = await seedStep(repository, loom, { createdAt: 9 });
    const early = await seedStep(repository, loom, { createdAt: 3 });
    expect(await repository.read.stepUnder(loom.rootId)).toEqual(early.step);
    const twin = await seedStep(repository, loom, { createdAt: 9, state: 'judging' });
    expect(await repository.read.stepUnder(loom.rootId)).toEqual(twin.step);
    const steps = [late.step, early.step, twin.step];
    expect(await repository.read.stepsOfLoom(loom.id)).toEqual(steps);
    expect(await repository.read.runningSteps()).toEqual([twin.step]);
    expect(await repository.read.stepsOfLoom(newId())).toEqual([]);
  });

  test('choices stand until undone, the newest first asked', async () => {
    const { repository } = fixture;
    const { read } = repository;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 2 });
    const [one, two] = nodes.map((node) => node.id) as [string, string];
    const choices = [one, two, one].map((nodeId) => makeChoice({ loomId: loom.id, stepId: step.id, nodeId }));
    const [first, second, third] = choices as [(typeof choices)[0], (typeof choices)[0], (typeof choices)[0]];
    expect(await read.lastChoice(loom.id)).toBeNull();
    for (const choice of choices) await repository.write((writer) => writer.insertChoice(choice));
    expect(await read.choicesOfStep(step.id)).toEqual(choices);
    expect(await read.lastChoice(loom.id)).toEqual(third);
    expect(await read.choiceOfNode(one)).toEqual(third);

    await repository.write((writer) => writer.undoChoice(third.id, 77));
    expect(await read.getChoice(third.id)).toEqual({ ...third, undoneAt: 77 });
    expect(await read.lastChoice(loom.id)).toEqual(second);
    expect(await read.choiceOfNode(one)).toEqual(first);
    expect(await read.choicesOfStep(step.id)).toHaveLength(3);

    await expect(repository.write((writer) => writer.undoChoice(third.id, 78))).rejects.toMatchObject({
      code: 'missing',
    });
    expect(await read.getChoice(third.id)).toMatchObject({ undoneAt: 77 });
  });

  test('a reason is added to a choice that has none, once', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 2 });
    const base = { loomId: loom.id, stepId: step.id, nodeId: nodes[0]?.id ?? '' };
    const [silent, coded, spoken] = [
      makeChoice(base),
      makeChoice({ ...base, reasonCode: 'unclear' }),
      makeChoice({ ...base, reason: 'dull' }),
    ];
    for (const choice of [silent, coded, spoken])
      await repository.write((writer) => writer.insertChoice(choice));
    const add = (id: string, given: { reason: string | null; reasonCode?: 'other' }) =>
      repository.write((writer) => writer.addReason(id, given));
    await add(silent.id, { reason: 'late', reasonCode: 'other' });
    expect(await repository.read.getChoice(silent.id)).toEqual({
      ...silent,
      reason: 'late',
      reasonCode: 'other',
    });
    for (const { id } of [silent, coded, spoken, { id: newId() }])
      await expect(add(id, { reason: 'again' })).rejects.toMatchObject({ code: 'missing' });
    expect(await repository.read.choicesOfStep(step.id)).toEqual([
      { ...silent, reason: 'late', reasonCode: 'other' },
      coded,
      spoken,
    ]);
  });

  test('agreement counts standing human choices made with the suggestion on screen', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    const { step, nodes } = await seedStep(repository, loom, { candidates: 2 });
    const [suggested, other] = nodes.map((node) => node.id) as [string, string];
    const base = { loomId: loom.id, stepId: step.id };
    const ranking = makeRanking({ ...base, suggestion: suggested });
    const silent = makeRanking({ ...base, suggestion: null });
    const seen = { ...base, rankingId: ranking.id };
    await repository.write(async (writer) => {
      await writer.insertRanking(ranking);
      await writer.insertRanking(silent);
      await writer.insertChoice(makeChoice({ ...seen, nodeId: suggested }));
      await writer.insertChoice(makeChoice({ ...seen, nodeId: other }));
      await writer.insertChoice(makeChoice({ ...seen, nodeId: suggested, by: 'autopilot' }));
      await writer.insertChoice(makeChoice({ ...seen, nodeId: suggested, undoneAt: 5 }));
      await writer.insertChoice(makeChoice({ ...seen, nodeId: other, suggestionVisible: false }));
      await writer.insertChoice(makeChoice({ ...base, nodeId: other, rankingId: silent.id }));
      await writer.insertChoice(makeChoice({ ...base, nodeId: other }));
    });
    expect(await repository.read.agreement(loom.id)).toEqual({ accepts: 1, choices: 2 });
    expect(await repository.read.agreement(newId())).toEqual({ accepts: 0, choices: 0 });
    expect(await repository.read.rankingsOfStep(step.id)).toEqual([ranking, silent]);
  });

  test('tokens add up, and none are spent in an unknown loom', async () => {
    const { repository } = fixture;
    const loom = await seedLoom(repository);
    await Promise.all(
      [1, 20, 300].map((tokens) => repository.write((writer) => writer.addTokens(loom.id, tokens))),
    );
    expect(await repository.read.tokensSpent(loom.id)).toBe(321);
    expect(await repository.read.tokensSpent(newId())).toBe(0);
  });
}
